-- One row per comparison that a person keeps: its units and measures, and the figures' control total when it was saved.
CREATE TABLE SavedComparison
(
    SavedComparisonId BIGINT         NOT NULL PRIMARY KEY,
    PersonName        NVARCHAR(100)  NOT NULL,
    Label             NVARCHAR(100)  NOT NULL,
    Address           NVARCHAR(2000) NOT NULL,
    SavedAt           NVARCHAR(24)   NOT NULL
);
