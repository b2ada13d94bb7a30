-- One entry per body and body above it, to walk upward.
CREATE INDEX TreeByDescendant ON BridgeJurisdictionTree (DescendantCode, AncestorCode);
