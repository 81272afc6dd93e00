import { createRoot } from 'react-dom/client';
import { App } from './app';
import { connect } from './state/connect';
import { takePageToken } from './state/page-token';
import { followTheme } from './state/theme';
import '@fontsource-variable/inter';
import './styles/tokens.css';
import './styles/base.css';

takePageToken();
followTheme();
connect();

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
