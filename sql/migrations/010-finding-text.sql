-- Findings name their wording (FindingText); those that were written before keep it in their own row.
ALTER TABLE Finding ADD FindingTextId BIGINT NULL;
