@rem `npm start` uses exec, so that signals sent to npm reach the workbench. Windows has neither; there this stands in.
@%*
