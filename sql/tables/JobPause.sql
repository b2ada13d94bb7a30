-- One row per job that a person has paused.
CREATE TABLE JobPause
(
    JobId    NVARCHAR(60)  NOT NULL PRIMARY KEY,
    PausedAt NVARCHAR(24)  NOT NULL,
    Author   NVARCHAR(100) NOT NULL
);
