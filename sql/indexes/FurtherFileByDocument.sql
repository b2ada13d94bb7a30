-- One entry per further file of a version, to find what a file became.
CREATE INDEX FurtherFileByDocument ON VersionDocument (DocumentId);
