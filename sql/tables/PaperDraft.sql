-- One row per paper that was drafted for a unit on an occasion, such as seven days before its filing day; nothing is sent by itself.
-- Content is what the paper says (its fields and lists as JSON): the file is made when somebody asks for it, by the template of that day.
CREATE TABLE PaperDraft
(
    ReportYear       INT            NOT NULL,
    JurisdictionCode NVARCHAR(40)   NOT NULL,
    OccasionCode     NVARCHAR(40)   NOT NULL,
    DueOn            NVARCHAR(10)   NOT NULL,
    UnderCode        NVARCHAR(40)   NOT NULL,
    TemplateCode     NVARCHAR(40)   NOT NULL,
    Name             NVARCHAR(200)  NOT NULL,
    Content          NVARCHAR(4000) NOT NULL,
    DraftedAt        NVARCHAR(24)   NOT NULL,
    SettledCode      NVARCHAR(20)   NULL,
    SettledBy        NVARCHAR(100)  NULL,
    SettledAt        NVARCHAR(24)   NULL,
    PRIMARY KEY (ReportYear, JurisdictionCode, OccasionCode, DueOn)
);
