/**
 * What a program calls its columns; letter case aside. Of several the first that is filled counts; links and keywords are looked for in
 * all of theirs.
 */
export interface Program {
  name: string
  /** Headers that only its tables have together. */
  tells: readonly string[]
  title: readonly string[]
  authors: readonly string[]
  /** Divides authors; a comma within a name stands before the given ones. `case`: nothing does but a capital within a word. */
  between: ';' | ',' | '|' | 'and' | 'case'
  years: readonly string[]
  venues: readonly string[]
  doi: readonly string[]
  links: readonly string[]
  /** Under which the paper is cited. */
  key: readonly string[]
  keywords: readonly string[]
  /** Where the reader writes. */
  own: readonly string[]
  /** Where the reader writes, and programs as well. */
  shared: readonly string[]
}

const usual = {
  title: ['Title'],
  authors: ['Authors'],
  between: ';' as const,
  doi: ['DOI'],
  key: [],
  keywords: [],
  own: [],
  shared: [],
}

/** Programs whose columns are fields of a library and no reader's headers: what they hold beside is no remark. */
export const programs: readonly Program[] = [
  {
    ...usual,
    name: 'Zotero',
    tells: ['Publication Year', 'Author', 'Title', 'Publication Title'],
    authors: ['Author'],
    years: ['Publication Year', 'Date'],
    venues: ['Publication Title', 'Conference Name', 'Publisher'],
    links: ['Url', 'DOI', 'Extra', 'Number', 'Archive Location'],
    key: ['Citation Key'],
    keywords: ['Manual Tags', 'Automatic Tags'],
    own: ['Notes'],
    shared: ['Extra'],
  },
  {
    ...usual,
    name: 'Paperpile',
    tells: ['Item type', 'Folders filed in', 'Labels filed in', 'Title'],
    between: ',',
    years: ['Publication year', 'Date published'],
    venues: ['Full journal', 'Journal', 'Conference', 'Proceedings title', 'Book title', 'Publisher', 'Institution'],
    links: ['URLs', 'DOI', 'Arxiv ID'],
    key: ['Citekey'],
    keywords: ['Labels filed in', 'Keywords'],
    own: ['Notes'],
  },
  {
    ...usual,
    name: 'JabRef',
    tells: ['Identifier', 'Author', 'Title', 'Booktitle', 'Journal', 'Year'],
    authors: ['Author'],
    between: 'and',
    years: ['Year'],
    venues: ['Journal', 'Booktitle', 'School', 'Institution', 'Publisher'],
    links: ['URL', 'DOI', 'Note'],
    key: ['Identifier'],
    keywords: ['Keywords'],
    shared: ['Annote', 'Note'],
  },
  {
    ...usual,
    name: 'Scopus',
    tells: ['Authors', 'Title', 'Source title', 'EID'],
    authors: ['Author full names', 'Authors'],
    years: ['Year'],
    venues: ['Source title', 'Conference name'],
    links: ['DOI', 'Link'],
    keywords: ['Author Keywords'],
  },
  {
    ...usual,
    name: 'PubMed',
    tells: ['PMID', 'Title', 'Journal/Book', 'Publication Year'],
    between: ',',
    years: ['Publication Year'],
    venues: ['Journal/Book'],
    links: ['DOI'],
  },
  {
    ...usual,
    name: 'IEEE Xplore',
    tells: ['Document Title', 'Author Affiliations', 'Publication Title'],
    title: ['Document Title'],
    years: ['Publication Year', 'Publication_Year', 'Online Date'],
    venues: ['Publication Title'],
    links: ['PDF Link', 'DOI'],
    keywords: ['Author Keywords'],
  },
  {
    ...usual,
    name: 'Web of Science',
    tells: ['AU', 'TI', 'SO', 'PY'],
    title: ['TI'],
    authors: ['AF', 'AU'],
    years: ['PY', 'EA'],
    venues: ['SO', 'CT'],
    doi: ['DI'],
    links: ['DI', 'DL'],
    keywords: ['DE'],
  },
  {
    ...usual,
    name: 'Web of Science',
    tells: ['Article Title', 'Source Title', 'Author Full Names', 'Publication Year'],
    title: ['Article Title'],
    authors: ['Author Full Names', 'Authors'],
    years: ['Publication Year'],
    venues: ['Source Title', 'Conference Title'],
    links: ['DOI', 'DOI Link'],
    keywords: ['Author Keywords'],
  },
  {
    ...usual,
    name: 'Web of Science',
    tells: ['Title', 'Authors', 'Source Title', 'Publication Year', 'Total Citations'],
    years: ['Publication Year', 'Publication Date'],
    venues: ['Source Title', 'Conference Title'],
    links: ['DOI'],
  },
  {
    ...usual,
    name: 'SpringerLink',
    tells: ['Item Title', 'Publication Title', 'Item DOI', 'Content Type'],
    title: ['Item Title'],
    between: 'case',
    years: ['Publication Year'],
    venues: ['Publication Title'],
    doi: ['Item DOI'],
    links: ['URL', 'Item DOI'],
  },
  {
    ...usual,
    name: 'Publish or Perish',
    tells: ['Cites', 'Authors', 'Title', 'QueryDate'],
    between: ',',
    years: ['Year'],
    venues: ['Source'],
    links: ['ArticleURL', 'DOI'],
  },
  {
    ...usual,
    name: 'Dimensions',
    tells: ['Publication ID', 'Title', 'PubYear'],
    years: ['PubYear', 'Publication date'],
    venues: ['Source title', 'Source title/Anthology title', 'Anthology title', 'Publisher'],
    links: ['DOI', 'Dimensions URL', 'arXiv ID'],
  },
  {
    ...usual,
    name: 'The Lens',
    tells: ['Lens ID', 'Title', 'Publication Year', 'Source Title'],
    authors: ['Author/s'],
    years: ['Publication Year', 'Date Published'],
    venues: ['Source Title', 'Publisher'],
    links: ['Source URLs', 'External URL', 'DOI'],
    keywords: ['Keywords'],
  },
  {
    ...usual,
    name: 'Covidence',
    tells: ['Title', 'Authors', 'Published Year', 'Covidence #'],
    years: ['Published Year'],
    venues: ['Journal'],
    links: ['DOI'],
    keywords: ['Tags'],
    own: ['Notes'],
  },
  {
    ...usual,
    name: 'Google Scholar',
    tells: ['Authors', 'Title', 'Publication', 'Volume', 'Number', 'Pages', 'Year', 'Publisher'],
    years: ['Year'],
    venues: ['Publication', 'Publisher'],
    links: ['Publication'],
  },
  {
    ...usual,
    name: 'OpenAlex',
    tells: ['publication_year', 'authorships.author.display_name'],
    title: ['display_name', 'title'],
    authors: ['authorships.author.display_name'],
    between: '|',
    years: ['publication_year', 'publication_date'],
    venues: ['primary_location.source.display_name', 'locations.source.display_name'],
    links: ['doi', 'primary_location.landing_page_url'],
  },
  {
    ...usual,
    name: 'ProQuest',
    tells: ['StoreId', 'Title', 'Authors', 'pubtitle'],
    years: ['year', 'pubdate', 'entryDate'],
    venues: ['pubtitle'],
    doi: ['digitalObjectIdentifier', 'DOI'],
    links: ['DocumentURL', 'digitalObjectIdentifier'],
  },
  {
    ...usual,
    name: 'EBSCO',
    tells: ['Article Title', 'Author', 'Journal Title', 'Publication Date'],
    title: ['Article Title'],
    authors: ['Author'],
    years: ['Publication Date'],
    venues: ['Journal Title'],
    links: ['DOI', 'Persistent link to this record (Permalink)'],
    keywords: ['Keywords'],
  },
  {
    ...usual,
    name: 'CNKI',
    tells: ['Title-题名', 'Author-作者', 'Source-文献来源'],
    title: ['Title-题名'],
    authors: ['Author-作者'],
    years: ['PubTime-发表时间', 'Year-年'],
    venues: ['Source-文献来源'],
    doi: ['DOI-DOI'],
    links: ['DOI-DOI', 'URL-网址', 'Link-链接'],
    keywords: ['Keyword-关键词'],
  },
]
