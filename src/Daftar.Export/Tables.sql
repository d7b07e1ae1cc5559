-- The tables of an export, for SQLite and PostgreSQL alike. {timestamp} is the type of a moment in UTC.
-- Dates as text are those of the content: ISO 8601 with offset, or the day alone.

CREATE TABLE languages (
  code text NOT NULL PRIMARY KEY,
  position integer NOT NULL,
  name text NOT NULL,
  direction text NOT NULL,
  calendar text NOT NULL,
  title text NOT NULL,
  description text NOT NULL,
  publisher text NOT NULL,
  url text NOT NULL,
  digest text NOT NULL
);

CREATE TABLE terms (
  taxonomy text NOT NULL,
  id text NOT NULL,
  language text NOT NULL REFERENCES languages (code),
  position integer NOT NULL,
  label text NOT NULL,
  plural text,
  description text,
  url text NOT NULL,
  digest text NOT NULL,
  PRIMARY KEY (taxonomy, id, language)
);

CREATE TABLE authors (
  id text NOT NULL,
  language text NOT NULL REFERENCES languages (code),
  name text NOT NULL,
  role text,
  bio text,
  image_url text,
  email text,
  website text,
  orcid text,
  url text,
  digest text NOT NULL,
  PRIMARY KEY (id, language)
);

CREATE TABLE tags (
  id text NOT NULL,
  language text NOT NULL REFERENCES languages (code),
  name text NOT NULL,
  url text NOT NULL,
  digest text NOT NULL,
  PRIMARY KEY (id, language)
);

CREATE TABLE articles (
  news_code integer NOT NULL PRIMARY KEY,
  language text NOT NULL REFERENCES languages (code),
  id text NOT NULL,
  title text NOT NULL,
  kicker text,
  lead text,
  excerpt text,
  type text NOT NULL,
  publish_date text,
  published_at {timestamp},
  year integer,
  month integer,
  updated text,
  modified text,
  source text,
  image_url text,
  image_width integer,
  image_height integer,
  image_alt text,
  image_caption text,
  image_focus text,
  draft boolean NOT NULL,
  comments text,
  translation text,
  translator text,
  words integer NOT NULL,
  comment_count integer,
  recommended integer,
  url text NOT NULL,
  short_url text NOT NULL,
  path text NOT NULL,
  html text NOT NULL,
  markdown text NOT NULL,
  text text NOT NULL,
  search_text text NOT NULL,
  digest text NOT NULL
);

CREATE INDEX articles_published ON articles (language, published_at);
CREATE INDEX articles_month ON articles (language, year, month);
CREATE INDEX articles_id ON articles (id);

CREATE TABLE article_terms (
  news_code integer NOT NULL REFERENCES articles (news_code) ON DELETE CASCADE,
  taxonomy text NOT NULL,
  term text NOT NULL,
  language text NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY (news_code, taxonomy, term),
  FOREIGN KEY (taxonomy, term, language) REFERENCES terms (taxonomy, id, language)
);

CREATE INDEX article_terms_term ON article_terms (taxonomy, term, language);

CREATE TABLE article_authors (
  news_code integer NOT NULL REFERENCES articles (news_code) ON DELETE CASCADE,
  position integer NOT NULL,
  author text,
  language text NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (news_code, position),
  FOREIGN KEY (author, language) REFERENCES authors (id, language)
);

CREATE INDEX article_authors_author ON article_authors (author, language);

CREATE TABLE article_tags (
  news_code integer NOT NULL REFERENCES articles (news_code) ON DELETE CASCADE,
  position integer NOT NULL,
  tag text NOT NULL,
  language text NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (news_code, position),
  FOREIGN KEY (tag, language) REFERENCES tags (id, language)
);

CREATE INDEX article_tags_tag ON article_tags (tag, language);

CREATE TABLE article_related (
  news_code integer NOT NULL REFERENCES articles (news_code) ON DELETE CASCADE,
  position integer NOT NULL,
  related text NOT NULL,
  PRIMARY KEY (news_code, position)
);

CREATE TABLE article_aliases (
  news_code integer NOT NULL REFERENCES articles (news_code) ON DELETE CASCADE,
  position integer NOT NULL,
  alias text NOT NULL,
  PRIMARY KEY (news_code, position)
);

CREATE TABLE article_corrections (
  news_code integer NOT NULL REFERENCES articles (news_code) ON DELETE CASCADE,
  position integer NOT NULL,
  date text NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (news_code, position)
);

CREATE TABLE article_needs (
  news_code integer NOT NULL REFERENCES articles (news_code) ON DELETE CASCADE,
  position integer NOT NULL,
  field text NOT NULL,
  PRIMARY KEY (news_code, position)
);

CREATE TABLE article_fields (
  news_code integer NOT NULL REFERENCES articles (news_code) ON DELETE CASCADE,
  position integer NOT NULL,
  field text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (news_code, position)
);

CREATE TABLE article_files (
  news_code integer NOT NULL REFERENCES articles (news_code) ON DELETE CASCADE,
  position integer NOT NULL,
  path text NOT NULL,
  url text NOT NULL,
  PRIMARY KEY (news_code, position)
);

CREATE TABLE comments (
  news_code integer NOT NULL REFERENCES articles (news_code) ON DELETE CASCADE,
  position integer NOT NULL,
  id text NOT NULL,
  name text NOT NULL,
  date text NOT NULL,
  language text NOT NULL,
  reply_to text,
  example boolean NOT NULL,
  text text NOT NULL,
  url text NOT NULL,
  PRIMARY KEY (news_code, position),
  UNIQUE (news_code, id)
);

CREATE TABLE pages (
  path text NOT NULL PRIMARY KEY,
  language text NOT NULL REFERENCES languages (code),
  id text NOT NULL,
  title text NOT NULL,
  lead text,
  updated text,
  draft boolean NOT NULL,
  words integer NOT NULL,
  url text NOT NULL,
  html text NOT NULL,
  markdown text NOT NULL,
  text text NOT NULL,
  digest text NOT NULL
);

CREATE VIEW article_translations AS
SELECT a.news_code, b.news_code AS translation, b.language, b.title, b.url
FROM articles a JOIN articles b ON b.id = a.id AND b.language <> a.language;

CREATE VIEW term_counts AS
SELECT t.language, t.taxonomy, t.id, t.position, t.label, t.url, count(a.news_code) AS articles
FROM terms t LEFT JOIN article_terms a ON a.taxonomy = t.taxonomy AND a.term = t.id AND a.language = t.language
GROUP BY t.language, t.taxonomy, t.id, t.position, t.label, t.url;

CREATE VIEW author_counts AS
SELECT w.language, w.id, w.name, w.url, count(a.news_code) AS articles
FROM authors w LEFT JOIN article_authors a ON a.author = w.id AND a.language = w.language
GROUP BY w.language, w.id, w.name, w.url;

CREATE VIEW tag_counts AS
SELECT t.language, t.id, t.name, t.url, count(a.news_code) AS articles
FROM tags t LEFT JOIN article_tags a ON a.tag = t.id AND a.language = t.language
GROUP BY t.language, t.id, t.name, t.url;

CREATE VIEW archive AS
SELECT language, year, month, count(*) AS articles
FROM articles
GROUP BY language, year, month;
