-- A run says how it was asked for, so that any worker can finish it; a person may say the year of a file that was set aside.
ALTER TABLE ImportRun ADD FileCount INT NOT NULL DEFAULT 0;
ALTER TABLE ImportRun ADD Worker NVARCHAR(100) NULL;
ALTER TABLE ImportRun ADD AliveAt NVARCHAR(24) NULL;
ALTER TABLE ImportRun ADD PlaceCode NVARCHAR(40) NULL;
ALTER TABLE ImportRun ADD IsAccepting INT NOT NULL DEFAULT 0;
ALTER TABLE ImportRun ADD CancelledAt NVARCHAR(24) NULL;
ALTER TABLE ImportItem ADD ReportYear INT NULL;
ALTER TABLE ImportItem ADD ArrivedAt NVARCHAR(24) NULL;
