-- One row per person who may sign in, with a role and the part of the tree that it holds for.
-- PlaceCode is empty for the whole country. Stamp changes with every change, and ends the sessions that are open.
CREATE TABLE Person
(
    PersonName     NVARCHAR(100) NOT NULL PRIMARY KEY,
    DisplayName    NVARCHAR(100) NOT NULL,
    PasswordHash   NVARCHAR(400) NOT NULL,
    RoleCode       NVARCHAR(20)  NOT NULL,
    PlaceCode      NVARCHAR(40)  NOT NULL,
    Stamp          NVARCHAR(40)  NOT NULL,
    IsOff          INT           NOT NULL,
    FailedAttempts INT           NOT NULL,
    RestsUntil     NVARCHAR(24)  NULL,
    CreatedAt      NVARCHAR(24)  NOT NULL,
    LastSeenAt     NVARCHAR(24)  NULL
);
