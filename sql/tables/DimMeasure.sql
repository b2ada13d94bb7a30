-- One row per measure of the form: a line of forms.csv, with a column an edition as there.
CREATE TABLE DimMeasure
(
    MeasureId     INT           NOT NULL PRIMARY KEY,
    MeasureCode   NVARCHAR(100) NOT NULL,
    TableCode     NVARCHAR(20)  NOT NULL,
    UnitCode      NVARCHAR(10)  NOT NULL,
    NameZh        NVARCHAR(200) NOT NULL,
    NameEn        NVARCHAR(200) NOT NULL,
    SeriesCode    NVARCHAR(100) NOT NULL,
    AdditiveCode  NVARCHAR(10)  NOT NULL,
    IsAskedIn2019 INT           NOT NULL,
    IsAskedIn2021 INT           NOT NULL,
    PrintedOrder  INT           NOT NULL
);
