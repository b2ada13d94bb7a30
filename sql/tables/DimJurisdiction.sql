-- One row per body that files a report, or below which others are summed.
-- A department's code is its government's with a suffix: 630106-D07. CountsInCode says whose sum the body enters;
-- it is ParentCode except where a city's bureau stands on a county's list.
CREATE TABLE DimJurisdiction
(
    JurisdictionCode NVARCHAR(40)  NOT NULL PRIMARY KEY,
    Name             NVARCHAR(100) NOT NULL,
    KindCode         NVARCHAR(20)  NOT NULL,
    LevelCode        NVARCHAR(20)  NOT NULL,
    ParentCode       NVARCHAR(40)  NULL,
    CountsInCode     NVARCHAR(40)  NULL,
    ValidFromYear    INT           NOT NULL,
    ValidToYear      INT           NOT NULL,
    SuccessorCode    NVARCHAR(40)  NULL,
    SocialCreditCode NVARCHAR(18)  NULL,
    ContactName      NVARCHAR(100) NULL,
    ContactPhone     NVARCHAR(100) NULL
);
