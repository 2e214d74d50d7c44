-- The record as it begins: courts, case files, docket entries, documents, the ledger's leaves, accounts.
-- Rows of the record are added and never changed; the few derived columns say so.
-- {{rowid}} and {{bytes}} are the two places where the engines spell a type differently.

CREATE TABLE court (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('district', 'bankruptcy', 'appellate', 'special')),
    document_prefix TEXT CHECK (length(document_prefix) = 3),
    time_zone TEXT NOT NULL,
    cents_per_page INTEGER NOT NULL DEFAULT 0 CHECK (cents_per_page >= 0)
);

CREATE TABLE office (
    court_id TEXT NOT NULL REFERENCES court (id),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (court_id, code)
);

CREATE TABLE account (
    id {{rowid}},
    login TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    role TEXT NOT NULL,
    court_id TEXT REFERENCES court (id),
    created_at BIGINT NOT NULL,
    disabled_at BIGINT
);

CREATE TABLE login_session (
    token_digest {{bytes}} NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account (id),
    client_code TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- What somebody did to the record, and when. Every leaf names its act.
CREATE TABLE act (
    id {{rowid}},
    kind TEXT NOT NULL,
    done_at BIGINT NOT NULL,
    account_id BIGINT REFERENCES account (id)
);

-- What the public log commits to: commitment = SHA-256 over salt and the committed words of the subject's row.
-- leaf_index is the place in the log: 0, 1, 2 … without gaps, in the order of commits.
CREATE TABLE leaf (
    leaf_index BIGINT NOT NULL PRIMARY KEY,
    act_id BIGINT NOT NULL REFERENCES act (id),
    subject TEXT NOT NULL CHECK (subject IN ('case-heading', 'docket-entry')),
    subject_id BIGINT NOT NULL,
    salt {{bytes}} NOT NULL CHECK (length(salt) = 32),
    commitment {{bytes}} NOT NULL CHECK (length(commitment) = 32),
    UNIQUE (subject, subject_id)
);

CREATE TABLE case_file (
    id {{rowid}},
    court_id TEXT NOT NULL REFERENCES court (id),
    pacer_case_id BIGINT NOT NULL CHECK (pacer_case_id > 0),
    -- The docket number taken apart: -1, '' and '' stand for parts the number does not have.
    dn_year INTEGER NOT NULL,
    dn_type TEXT NOT NULL,
    dn_serial BIGINT NOT NULL,
    dn_office TEXT NOT NULL,
    docket_number TEXT NOT NULL,
    access_level TEXT NOT NULL,
    outside_line TEXT NOT NULL CHECK (outside_line IN ('shown', 'hidden')),
    -- Derived: the newest case_heading, and when a row of the case was last added.
    heading_id BIGINT,
    revision BIGINT NOT NULL,
    UNIQUE (court_id, pacer_case_id),
    UNIQUE (court_id, dn_year, dn_type, dn_serial, dn_office)
);

CREATE INDEX case_file_by_court ON case_file (court_id, access_level);
CREATE INDEX case_file_by_number ON case_file (dn_serial, dn_year);

-- Files taken in, so that the same file again changes nothing.
CREATE TABLE imported_file (
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    court_id TEXT NOT NULL REFERENCES court (id),
    case_file_id BIGINT NOT NULL REFERENCES case_file (id),
    act_id BIGINT NOT NULL REFERENCES act (id),
    PRIMARY KEY (digest, court_id)
);

CREATE TABLE case_heading (
    id {{rowid}},
    case_file_id BIGINT NOT NULL REFERENCES case_file (id),
    version INTEGER NOT NULL CHECK (version > 0),
    docket_number TEXT NOT NULL,
    judge_initials TEXT NOT NULL,
    referral_initials TEXT NOT NULL,
    defendant_number INTEGER,
    kind TEXT NOT NULL,
    caption TEXT NOT NULL,
    filed_on TEXT,
    terminated_on TEXT,
    assigned_to TEXT NOT NULL,
    referred_to TEXT NOT NULL,
    panel TEXT NOT NULL,
    cause TEXT NOT NULL,
    nature_of_suit TEXT NOT NULL,
    jurisdiction TEXT NOT NULL,
    jury_demand TEXT NOT NULL,
    demand TEXT NOT NULL,
    multidistrict_status TEXT NOT NULL,
    converted_on TEXT,
    discharged_on TEXT,
    -- JSON of what only appeals have; NULL elsewhere.
    appeal TEXT,
    ordered_by TEXT CHECK (ordered_by IN ('filed', 'entered')),
    UNIQUE (case_file_id, version)
);

CREATE TABLE party (
    id {{rowid}},
    heading_id BIGINT NOT NULL REFERENCES case_heading (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    description TEXT NOT NULL,
    terminated_on TEXT,
    shows_counsel INTEGER NOT NULL CHECK (shows_counsel IN (0, 1)),
    -- Words of the highest offence level at opening and at the end; NULL for a party that is not charged.
    offense_level_opening TEXT,
    offense_level_terminated TEXT,
    access_level TEXT NOT NULL,
    outside_line TEXT NOT NULL CHECK (outside_line IN ('shown', 'hidden')),
    UNIQUE (heading_id, position)
);

CREATE TABLE counsel (
    party_id BIGINT NOT NULL REFERENCES party (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    contact TEXT NOT NULL,
    -- A JSON array of the roles, in the court's order.
    roles TEXT NOT NULL,
    PRIMARY KEY (party_id, position)
);

CREATE TABLE charge (
    party_id BIGINT NOT NULL REFERENCES party (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pending count', 'terminated count', 'complaint')),
    name TEXT NOT NULL,
    disposition TEXT NOT NULL,
    PRIMARY KEY (party_id, position)
);

CREATE TABLE docket_entry (
    id {{rowid}},
    case_file_id BIGINT NOT NULL REFERENCES case_file (id),
    sequence BIGINT NOT NULL CHECK (sequence > 0),
    number BIGINT CHECK (number > 0),
    occurrence INTEGER NOT NULL DEFAULT 1 CHECK (occurrence > 0),
    filed_on TEXT NOT NULL,
    entered_on TEXT,
    -- The date by which the line stands on the sheet: the date of filing, or a later one where the sheet an entry
    -- came from had it further down.
    placed_on TEXT NOT NULL,
    docket_text TEXT NOT NULL,
    short_text TEXT NOT NULL,
    kind TEXT NOT NULL,
    source_sequence TEXT,
    access_level TEXT NOT NULL,
    outside_line TEXT NOT NULL CHECK (outside_line IN ('shown', 'hidden')),
    -- The entry this one corrects; NULL for an entry as first made.
    corrects_id BIGINT REFERENCES docket_entry (id),
    -- Derived: 0 when a later entry corrects this one.
    is_current INTEGER NOT NULL CHECK (is_current IN (0, 1))
);

CREATE UNIQUE INDEX docket_entry_sequence ON docket_entry (case_file_id, sequence) WHERE is_current = 1;
CREATE UNIQUE INDEX docket_entry_number ON docket_entry (case_file_id, number, occurrence)
    WHERE is_current = 1 AND number IS NOT NULL;
CREATE INDEX docket_entry_by_place ON docket_entry (case_file_id, placed_on, sequence) WHERE is_current = 1;

CREATE TABLE document (
    id {{rowid}},
    docket_entry_id BIGINT NOT NULL REFERENCES docket_entry (id),
    attachment INTEGER NOT NULL CHECK (attachment >= 0),
    description TEXT NOT NULL,
    court_id TEXT NOT NULL REFERENCES court (id),
    -- The id of CM/ECF addresses, with fourth digit 0; NULL where none is known.
    document_id TEXT,
    page_count INTEGER CHECK (page_count >= 0),
    byte_count BIGINT CHECK (byte_count >= 0),
    size_text TEXT,
    -- SHA-256 of the bytes, 64 hexadecimal digits; NULL when the bytes are not kept here.
    digest TEXT CHECK (length(digest) = 64),
    is_opinion INTEGER NOT NULL DEFAULT 0 CHECK (is_opinion IN (0, 1)),
    is_transcript INTEGER NOT NULL DEFAULT 0 CHECK (is_transcript IN (0, 1)),
    access_level TEXT NOT NULL,
    outside_line TEXT NOT NULL CHECK (outside_line IN ('shown', 'hidden')),
    UNIQUE (docket_entry_id, attachment)
);

CREATE INDEX document_by_id ON document (court_id, document_id) WHERE document_id IS NOT NULL;

-- Who is tied to a case, or to one entry of it, beyond standing.
CREATE TABLE case_grant (
    account_id BIGINT NOT NULL REFERENCES account (id),
    case_file_id BIGINT NOT NULL REFERENCES case_file (id),
    -- 0 for the whole case.
    docket_entry_id BIGINT NOT NULL DEFAULT 0,
    relation TEXT NOT NULL CHECK (relation IN ('participant', 'selected', 'filer', 'named')),
    PRIMARY KEY (account_id, case_file_id, docket_entry_id, relation)
);

-- Derived, for search: words of captions and party names that everybody may see, folded to plain letters.
-- party_position is 0 for the caption.
CREATE TABLE name_word (
    word TEXT NOT NULL,
    case_file_id BIGINT NOT NULL REFERENCES case_file (id),
    party_position INTEGER NOT NULL,
    PRIMARY KEY (word, case_file_id, party_position)
);

CREATE INDEX name_word_by_case ON name_word (case_file_id);

-- What a reader was charged for. Amounts are kept even where they fall under the quarterly waiver.
CREATE TABLE page_charge (
    id {{rowid}},
    account_id BIGINT NOT NULL REFERENCES account (id),
    court_id TEXT NOT NULL REFERENCES court (id),
    charged_at BIGINT NOT NULL,
    client_code TEXT NOT NULL,
    description TEXT NOT NULL,
    criteria TEXT NOT NULL,
    pages INTEGER NOT NULL CHECK (pages >= 0),
    cents INTEGER NOT NULL CHECK (cents >= 0)
);

CREATE INDEX page_charge_by_account ON page_charge (account_id, charged_at);
