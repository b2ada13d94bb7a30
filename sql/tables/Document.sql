-- One row per file ever given to the warehouse, by the hash of its bytes; kept for ever.
-- Text is null where decoding the bytes as UTF-8 gives it back.
CREATE TABLE Document
(
    DocumentId  BIGINT        NOT NULL PRIMARY KEY,
    Sha256      NVARCHAR(64)  NOT NULL,
    Name        NVARCHAR(400) NOT NULL,
    Format      NVARCHAR(20)  NOT NULL,
    ByteCount   BIGINT        NOT NULL,
    Bytes       BLOB          NULL,
    Text        BLOB          NULL,
    ImportedAt  NVARCHAR(24)  NOT NULL
);
