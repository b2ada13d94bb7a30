-- One entry per version, to find what a file became.
CREATE INDEX VersionByDocument ON ReportVersion (DocumentId);
