/** Given and family names of many cultures, for people who are made up. Those of one row go together; no row names a real person. */
export interface Names {
  given: readonly string[];
  family: readonly string[];
}

const words = (text: string): string[] => text.split(' ');

export const namePool: readonly Names[] = [
  {
    given: words('Emily Jack Grace Oliver Harriet Samuel Clara Thomas Hannah Edward'),
    family: words('Holloway Whitfield Cole Ashworth Vance Thornton Marlowe Pembroke Hartley Wickham'),
  },
  {
    given: words('Jonas Lena Felix Mia Benedikt Sofia Anton Greta Moritz Klara'),
    family: words('Sauer Brandt Vogt Keller Lindner Falk Reuter Seidel Hartmann Krämer'),
  },
  {
    given: words('Camille Hugo Inès Louis Manon Théo Juliette Antoine Chloé Mathis'),
    family: words('Beaumont Lefèvre Garnier Roussel Chevalier Perrin Marchand Delorme Fournel Castel'),
  },
  {
    given: words('Giulia Matteo Chiara Lorenzo Elena Davide Sara Pietro Marta Nicola'),
    family: words('Marchetti Ferrante Galli Rinaldi Conte Moretti Bassi Serra Vitale Colombo'),
  },
  {
    given: words('Lucía Mateo Carmen Diego Inés Álvaro Pilar Javier Nuria Rafael'),
    family: words('Torres Navarro Ibáñez Reyes Cortés Salas Méndez Vidal Prieto Arroyo'),
  },
  {
    given: words('Beatriz Tiago Inês Duarte Joana Rui Marisa Nuno Leonor Vasco'),
    family: words('Caldeira Figueira Moreira Teixeira Azevedo Pinheiro Barroso Cardoso Nogueira Valente'),
  },
  {
    given: words('Astrid Viggo Ingrid Nils Sigrid Anders Freja Magnus Elin Torben'),
    family: words('Lindqvist Sørensen Eklund Haugen Bergström Dahl Nygård Holm Kjeldsen Sandvik'),
  },
  {
    given: words('Zofia Jakub Hanna Piotr Ewa Tomasz Maja Marek Alicja Paweł'),
    family: words('Wójcik Kamiński Zieliński Wilk Sikora Wrona Lis Pawlak Górski Mazur'),
  },
  {
    given: words('Elif Deniz Selin Kerem Zeynep Emre İpek Murat Defne Baran'),
    family: words('Aydın Kaya Yıldız Demir Şahin Arslan Çelik Özkan Güneş Toprak'),
  },
  {
    given: words('Leila Omar Noor Karim Salma Yusuf Amina Tarek Huda Sami'),
    family: words('Haddad Mansour Khalil Nasser Rahman Farouk Saleh Aziz Hamdan Darwish'),
  },
  {
    given: words('Amara Kwame Ngozi Tunde Ama Kofi Zainab Chidi Abena Sefu'),
    family: words('Okafor Mensah Adeyemi Osei Balogun Owusu Eze Danso Nwosu Asante'),
  },
  {
    given: words('Priya Arjun Ananya Rohan Kavya Vikram Meera Dev Isha Nikhil'),
    family: words('Raman Iyer Deshmukh Bhatt Kulkarni Menon Chandra Joshi Nair Sethi'),
  },
  {
    given: words('Mei Jun Lan Wei Xia Bo Ying Hao Lin Tao'),
    family: words('Zhao Huang Lin Sun Ma Guo Luo Tang Xie Shen'),
  },
  {
    given: words('Yuki Haruto Aoi Ren Sakura Kaito Hana Sota Mio Riku'),
    family: words('Nakagawa Tanaka Mori Ishikawa Ueda Hayashi Ota Kimura Shimizu Ogawa'),
  },
  {
    given: words('Minji Joon Seoyeon Hyun Jiwoo Taeho Yuna Doyun Sora Minho'),
    family: words('Kang Yoon Lim Han Shin Kwon Hwang Ahn Song Jang'),
  },
  {
    given: words('Linh Minh Thu Bao Mai Quang Hoa Duc Lan Khoa'),
    family: words('Pham Vo Dang Bui Do Ho Ngo Duong Ly Dinh'),
  },
  {
    given: words('Valentina Thiago Camila Joaquín Isabela Emiliano Renata Caio Paloma Bruno'),
    family: words('Quispe Rojas Araújo Cárdenas Paredes Salazar Freitas Mamani Bravo Ochoa'),
  },
  {
    given: words('Aroha Tane Mia Liam Ruby Noah Ella Cooper Isla Flynn'),
    family: words('Parata Ngata Walker Sutherland Fraser Kerr Bennett Doyle Hughes Brennan'),
  },
];
