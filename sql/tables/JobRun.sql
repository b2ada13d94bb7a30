-- One row per run of a scheduled job; the row of a running job is also its lease, so that no job overlaps itself.
CREATE TABLE JobRun
(
    JobId       NVARCHAR(60)   NOT NULL,
    StartedAt   NVARCHAR(24)   NOT NULL,
    EndedAt     NVARCHAR(24)   NULL,
    AliveAt     NVARCHAR(24)   NOT NULL,
    Worker      NVARCHAR(100)  NOT NULL,
    OutcomeCode NVARCHAR(20)   NOT NULL,
    DoneCount   INT            NOT NULL,
    OfCount     INT            NOT NULL,
    SetAside    INT            NOT NULL,
    Message     NVARCHAR(1000) NULL,
    MessageEn   NVARCHAR(1000) NULL,
    Log         NVARCHAR(4000) NULL,
    PRIMARY KEY (JobId, StartedAt)
);
