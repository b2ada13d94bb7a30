-- One row per applicant column of the applications table; 0 stands for the tables that have none.
CREATE TABLE DimApplicant
(
    ApplicantId   INT           NOT NULL PRIMARY KEY,
    ApplicantCode NVARCHAR(30)  NULL,
    NameZh        NVARCHAR(100) NOT NULL,
    NameEn        NVARCHAR(100) NOT NULL
);
