-- One row per reply of a unit to its proposed score (申诉), with the office's answer once there is one.
-- ItemCode is empty where the reply is about the whole score; AnswerCode is upheld or corrected.
CREATE TABLE ScoreReply
(
    ReplyId          BIGINT         NOT NULL PRIMARY KEY,
    UnderCode        NVARCHAR(40)   NOT NULL,
    ReportYear       INT            NOT NULL,
    JurisdictionCode NVARCHAR(40)   NOT NULL,
    ItemCode         NVARCHAR(20)   NOT NULL,
    Message          NVARCHAR(2000) NOT NULL,
    Author           NVARCHAR(100)  NOT NULL,
    RepliedAt        NVARCHAR(24)   NOT NULL,
    AnswerCode       NVARCHAR(20)   NULL,
    Answer           NVARCHAR(1000) NULL,
    AnsweredBy       NVARCHAR(100)  NULL,
    AnsweredAt       NVARCHAR(24)   NULL
);
