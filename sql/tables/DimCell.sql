-- One row per cell of the form: a measure, and in the applications table one of its seven applicant columns.
CREATE TABLE DimCell
(
    MeasureId     INT           NOT NULL,
    ApplicantId   INT           NOT NULL,
    PRIMARY KEY (MeasureId, ApplicantId)
);
