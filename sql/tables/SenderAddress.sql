-- One row per e-mail address from which a unit sends its reports.
CREATE TABLE SenderAddress
(
    Address          NVARCHAR(200) NOT NULL PRIMARY KEY,
    JurisdictionCode NVARCHAR(40)  NOT NULL
);
