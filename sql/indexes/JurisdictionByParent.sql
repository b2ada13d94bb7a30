-- One entry per body whose sum enters another's, to find what stands directly below.
CREATE INDEX JurisdictionByParent ON DimJurisdiction (CountsInCode, KindCode);
