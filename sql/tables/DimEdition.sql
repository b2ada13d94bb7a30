-- One row per official edition of the form.
CREATE TABLE DimEdition
(
    EditionCode NVARCHAR(10)  NOT NULL PRIMARY KEY,
    NameZh      NVARCHAR(100) NOT NULL,
    NameEn      NVARCHAR(100) NOT NULL,
    FirstYear   INT           NOT NULL,
    LastYear    INT           NOT NULL
);
