-- One entry per body, to find those of one level.
CREATE INDEX JurisdictionByLevel ON DimJurisdiction (LevelCode, KindCode);
