-- One row per channel on which information is published.
CREATE TABLE DimChannel
(
    ChannelCode NVARCHAR(20)  NOT NULL PRIMARY KEY,
    NameZh      NVARCHAR(100) NOT NULL,
    NameEn      NVARCHAR(100) NOT NULL
);
