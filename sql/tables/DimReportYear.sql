-- One row per report year, with the edition that the circulars ask for in it.
CREATE TABLE DimReportYear
(
    ReportYear  INT          NOT NULL PRIMARY KEY,
    EditionCode NVARCHAR(10) NOT NULL
);
