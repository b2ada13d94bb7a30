-- One entry per measure: queries name measures by code.
CREATE UNIQUE INDEX MeasureByCode ON DimMeasure (MeasureCode);
