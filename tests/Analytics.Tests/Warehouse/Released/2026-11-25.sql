-- A warehouse as the program of 25 November 2026 made it: its tables, its journal, and one year's roster of a county.
-- Never edited: tests open it with today's program.
CREATE TABLE SchemaJournal
(
    ScriptName NVARCHAR(200) NOT NULL PRIMARY KEY,
    Sha256     NVARCHAR(64)  NOT NULL,
    AppliedAt  NVARCHAR(24)  NOT NULL
);
INSERT INTO SchemaJournal VALUES('tables/AccessToken','eff6b12842e68cdcdff16b1de288b97e9af263433afcb1b9e031fdad609af979','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/Adjustment','2628a42c86643d938d5341f68fb35157506c75d5d893b0a03d5e84843a519a64','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/AuditEntry','6a9f048c5a15b63918e8e2217400a39764deb83f5f4f87db98ba82aaf681634e','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/BridgeJurisdictionTree','259bd1f44c0801a121b02e9ee0aab9b3a550aa836dc902e115a4eb4dd92ef04e','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/CallNote','f4e1d072a3f9dc8de334bfb94719ec146e5005b37811574836c813aa84366e73','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/DimApplicant','602b9cf7f44feec7ca46229604c40f36018e3ddc11238ca13c687479911e5a48','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/DimCell','40e00ddce1ed311ccb57584dbe801770a4b4bfd10c1b0ce3767938861b2452d7','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/DimChannel','6db52bcab86601ef4648d45006bac10cefba30dcbdb0c8a23550ec0bb49194aa','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/DimEdition','43659573e549ca21ff444426d81f15abfbfe9ff4b00b6840404ccf1bb8a39841','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/DimJurisdiction','76dadc9943b64431353516eaed6433f3b62cc6935941f067fbae7726f0c12381','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/DimMeasure','8363e17c8a5d8cdf4808eabda9d7b797dbfbfb171758e1bcbb93c4f63b1f5ed8','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/DimReportYear','719866bc8ccd244bb4642fa852ff1a51a8d302f2fd4184112d1cf80f98d3b5d6','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/Document','81c8b447102715dad5fd952e80413e1d72ee4fb697b022726b275e5a468b3b33','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/FactPublishedItems','2da5f3aee37bb4707a8d6d0b5bbb2bb1cbc5dadec30656222f09387f42250844','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/FactReportedCell','dc9e8397f699345318dd0b9297eea8b5ed9d164d7e382649ed09cf4dbb55abbc','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/Finding','9722205417201c7e1eacded6b01e87b4127dbb9e9a98c679967935406caa0bc1','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/FrozenSum','4a55f70f5146bf6a7ac0d1b651dbd22ec6f64c4b601c3d481e74a394a29281f5','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/ImportItem','5bd63c4113fc201ac03d7b355cd537ecd94c9e67ff3d012120b3bf017c397f09','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/ImportRun','87df72c50d52cea773fe76643bc071ac7cdb6815165f08a772afc6b0a0dedb0f','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/JobPause','58d28fdb8ffdd4b15d8b315478a88dba9670841811b033be0c535fe0da68ff35','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/JobRun','b29413beec5ddd340cabd7bd56ca5bf08ea8edb1ec91c0567525ff1dd319eacc','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/JurisdictionName','d36bef87231ceaa8335f0c866445ee4246b005a1f7dcc4b98b3f10a223b86aa1','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/Obligation','f184feabb9c8c919b6ee53c98c41043f956651febf3915acc96250c62705ac19','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/Person','446ec5263dc9d692039c7fa98b011d784ebe4af59f9b2c779e55724d93134f67','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/ReportVersion','5e2c1634954bb7e16cb87bae99a670092a37f0f7fc0d53afeebb9116c43241ac','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/SavedComparison','93be025e3bc2a69635c74a259f95725f5251f0d9a8378c7f782ca70c38a51815','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/SchemaJournal','363646fb30afbb07c82b04844c11cfb8a480f2faf23d6ae27f3e5f033c8caeff','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/Verdict','80855d10be2a251484aa6702cc21333d57cd0b41989d5bf2940e8123532313ea','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/VersionDocument','295c9b6afc0bdf0b44195f7ad19653f45caed6d518dc33b7baa0ac7d80f2d453','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('tables/YearClosing','d9224c90adc28bec4653754e162d8ae4b9054409e0a6159966112d0b9967abef','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('indexes/DocumentBySha256','36e9eee9f72fdedb3c32cfdcf397e250ff898d000e1936dcfc8b3353d86c4007','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('indexes/ItemByState','cc74b21c755a66dcaffd63f7f8e1807d4582ab1720b665ead595fdfead589eef','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('indexes/JurisdictionByLevel','addf230cf7f969e82d6657eb67f5c112b67fc675569b1ccff1b910aa18d1bfc2','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('indexes/MeasureByCode','d268e9ebeae4b364cc2111384e243dd73395d146d9a28d75ea100cb701f28d18','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('indexes/ObligationWaiting','a474d73bd0e7dc35512577230b32366d7597d43d66c477206c09f93d77133979','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('indexes/TreeByDescendant','a70e4b29ae2a6c9fcf2a268cc647e4a3987d9afae213f4be15e52396d6560224','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('indexes/VersionByDocument','c5c3a77e3526f3a4d2c07d250bdc6f5bcd1be01a776ace39d5e31393f5155af5','2026-11-25T22:44:38.899Z');
INSERT INTO SchemaJournal VALUES('(this program)','82add9afbd3fed275fd5328bc04e7bcf32d427119fc61a1bff8c56c67b6a84b7','2026-11-25T22:44:38.899Z');
CREATE TABLE AccessToken
(
    TokenHash  NVARCHAR(64)  NOT NULL PRIMARY KEY,
    PersonName NVARCHAR(100) NOT NULL,
    Label      NVARCHAR(100) NOT NULL,
    CreatedAt  NVARCHAR(24)  NOT NULL,
    ExpiresAt  NVARCHAR(24)  NOT NULL,
    RevokedAt  NVARCHAR(24)  NULL
);
CREATE TABLE Adjustment
(
    AdjustmentId BIGINT         NOT NULL PRIMARY KEY,
    UnderCode    NVARCHAR(40)   NOT NULL,
    ReportYear   INT            NOT NULL,
    MeasureId    INT            NOT NULL,
    ApplicantId  INT            NOT NULL,
    Amount       BIGINT         NOT NULL,
    Reason       NVARCHAR(1000) NOT NULL,
    Author       NVARCHAR(100)  NOT NULL,
    KnownFrom    NVARCHAR(24)   NOT NULL,
    KnownTo      NVARCHAR(24)   NOT NULL
);
CREATE TABLE AuditEntry
(
    AuditId          BIGINT         NOT NULL PRIMARY KEY,
    OccurredAt       NVARCHAR(24)   NOT NULL,
    PersonName       NVARCHAR(100)  NOT NULL,
    ActionCode       NVARCHAR(200)  NOT NULL,
    JurisdictionCode NVARCHAR(40)   NULL,
    Detail           NVARCHAR(4000) NOT NULL,
    RemoteAddress    NVARCHAR(60)   NOT NULL
);
CREATE TABLE BridgeJurisdictionTree
(
    AncestorCode   NVARCHAR(40) NOT NULL,
    DescendantCode NVARCHAR(40) NOT NULL,
    ValidFromYear  INT          NOT NULL,
    ValidToYear    INT          NOT NULL,
    Distance       INT          NOT NULL,
    KnownFrom      NVARCHAR(24) NOT NULL,
    KnownTo        NVARCHAR(24) NOT NULL,
    PRIMARY KEY (AncestorCode, DescendantCode, ValidFromYear, KnownTo)
) WITHOUT ROWID;
INSERT INTO BridgeJurisdictionTree VALUES('0','0',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','63',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','6301',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','630106',0,9999,3,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','630106-OFFICE',0,9999,4,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','630106100',0,9999,4,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','630106101',0,9999,4,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','630106102',0,9999,4,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','630106103',0,9999,4,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','630106104',0,9999,4,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','630106105',0,9999,4,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','630106106',0,9999,4,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','630106107',0,9999,4,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','630106108',0,9999,4,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','630106109',0,9999,4,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','630106200',0,9999,4,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','630106201',0,9999,4,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','630106202',0,9999,4,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','630106203',0,9999,4,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','630106204',0,9999,4,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('0','630106401',0,9999,4,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','63',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','6301',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','630106',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','630106-OFFICE',0,9999,3,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','630106100',0,9999,3,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','630106101',0,9999,3,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','630106102',0,9999,3,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','630106103',0,9999,3,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','630106104',0,9999,3,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','630106105',0,9999,3,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','630106106',0,9999,3,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','630106107',0,9999,3,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','630106108',0,9999,3,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','630106109',0,9999,3,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','630106200',0,9999,3,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','630106201',0,9999,3,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','630106202',0,9999,3,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','630106203',0,9999,3,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','630106204',0,9999,3,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('63','630106401',0,9999,3,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','6301',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','630106',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','630106-OFFICE',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','630106100',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','630106101',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','630106102',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','630106103',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','630106104',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','630106105',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','630106106',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','630106107',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','630106108',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','630106109',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','630106200',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','630106201',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','630106202',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','630106203',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','630106204',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('6301','630106401',0,9999,2,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106','630106',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106','630106-OFFICE',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106','630106100',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106','630106101',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106','630106102',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106','630106103',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106','630106104',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106','630106105',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106','630106106',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106','630106107',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106','630106108',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106','630106109',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106','630106200',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106','630106201',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106','630106202',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106','630106203',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106','630106204',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106','630106401',0,9999,1,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106-OFFICE','630106-OFFICE',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106100','630106100',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106101','630106101',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106102','630106102',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106103','630106103',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106104','630106104',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106105','630106105',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106106','630106106',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106107','630106107',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106108','630106108',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106109','630106109',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106200','630106200',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106201','630106201',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106202','630106202',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106203','630106203',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106204','630106204',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
INSERT INTO BridgeJurisdictionTree VALUES('630106401','630106401',0,9999,0,'2026-11-25T22:44:39.229Z','9999-12-31');
CREATE TABLE CallNote
(
    CallNoteId       BIGINT         NOT NULL PRIMARY KEY,
    JurisdictionCode NVARCHAR(40)   NOT NULL,
    ReportYear       INT            NOT NULL,
    OccurredAt       NVARCHAR(24)   NOT NULL,
    Author           NVARCHAR(100)  NOT NULL,
    Note             NVARCHAR(1000) NOT NULL
);
CREATE TABLE DimApplicant
(
    ApplicantId   INT           NOT NULL PRIMARY KEY,
    ApplicantCode NVARCHAR(30)  NULL,
    NameZh        NVARCHAR(100) NOT NULL,
    NameEn        NVARCHAR(100) NOT NULL
);
CREATE TABLE DimCell
(
    MeasureId     INT           NOT NULL,
    ApplicantId   INT           NOT NULL,
    PRIMARY KEY (MeasureId, ApplicantId)
);
CREATE TABLE DimChannel
(
    ChannelCode NVARCHAR(20)  NOT NULL PRIMARY KEY,
    NameZh      NVARCHAR(100) NOT NULL,
    NameEn      NVARCHAR(100) NOT NULL
);
CREATE TABLE DimEdition
(
    EditionCode NVARCHAR(10)  NOT NULL PRIMARY KEY,
    NameZh      NVARCHAR(100) NOT NULL,
    NameEn      NVARCHAR(100) NOT NULL,
    FirstYear   INT           NOT NULL,
    LastYear    INT           NOT NULL
);
CREATE TABLE DimJurisdiction
(
    JurisdictionCode NVARCHAR(40)  NOT NULL PRIMARY KEY,
    Name             NVARCHAR(100) NOT NULL,
    KindCode         NVARCHAR(20)  NOT NULL,
    LevelCode        NVARCHAR(20)  NOT NULL,
    ParentCode       NVARCHAR(40)  NULL,
    CountsInCode     NVARCHAR(40)  NULL,
    ValidFromYear    INT           NOT NULL,
    ValidToYear      INT           NOT NULL,
    SuccessorCode    NVARCHAR(40)  NULL,
    SocialCreditCode NVARCHAR(18)  NULL,
    ContactName      NVARCHAR(100) NULL,
    ContactPhone     NVARCHAR(100) NULL
);
INSERT INTO DimJurisdiction VALUES('0','全国','government','nation',NULL,NULL,0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('63','青海省','government','province','0','0',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('6301','西宁市','government','city','63','63',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('630106','湟中区','government','county','6301','6301',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('630106-OFFICE','湟中区人民政府办公室','office','county','630106','630106',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('630106100','田家寨镇','town','township','630106','630106',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('630106101','上新庄镇','town','township','630106','630106',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('630106102','鲁沙尔镇','town','township','630106','630106',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('630106103','甘河滩镇','town','township','630106','630106',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('630106104','共和镇','town','township','630106','630106',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('630106105','多巴镇','town','township','630106','630106',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('630106106','拦隆口镇','town','township','630106','630106',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('630106107','上五庄镇','town','township','630106','630106',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('630106108','李家山镇','town','township','630106','630106',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('630106109','西堡镇','town','township','630106','630106',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('630106200','群加藏族乡','town','township','630106','630106',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('630106201','土门关乡','town','township','630106','630106',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('630106202','汉东回族乡','town','township','630106','630106',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('630106203','大才回族乡','town','township','630106','630106',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('630106204','海子沟乡','town','township','630106','630106',0,9999,NULL,NULL,NULL,NULL);
INSERT INTO DimJurisdiction VALUES('630106401','康川街道','street','township','630106','630106',0,9999,NULL,NULL,NULL,NULL);
CREATE TABLE DimMeasure
(
    MeasureId     INT           NOT NULL PRIMARY KEY,
    MeasureCode   NVARCHAR(100) NOT NULL,
    TableCode     NVARCHAR(20)  NOT NULL,
    UnitCode      NVARCHAR(10)  NOT NULL,
    NameZh        NVARCHAR(200) NOT NULL,
    NameEn        NVARCHAR(200) NOT NULL,
    SeriesCode    NVARCHAR(100) NOT NULL,
    AdditiveCode  NVARCHAR(10)  NOT NULL,
    IsAskedIn2019 INT           NOT NULL,
    IsAskedIn2021 INT           NOT NULL,
    PrintedOrder  INT           NOT NULL
);
CREATE TABLE DimReportYear
(
    ReportYear  INT          NOT NULL PRIMARY KEY,
    EditionCode NVARCHAR(10) NOT NULL
);
CREATE TABLE Document
(
    DocumentId  BIGINT        NOT NULL PRIMARY KEY,
    Sha256      NVARCHAR(64)  NOT NULL,
    Name        NVARCHAR(400) NOT NULL,
    Format      NVARCHAR(20)  NOT NULL,
    ByteCount   BIGINT        NOT NULL,
    Bytes       BLOB          NULL,
    Text        BLOB          NULL,
    ImportedAt  NVARCHAR(24)  NOT NULL
);
CREATE TABLE FactPublishedItems
(
    ReportYear       INT            NOT NULL,
    JurisdictionCode NVARCHAR(40)   NOT NULL,
    VersionNumber    INT            NOT NULL,
    ChannelCode      NVARCHAR(20)   NOT NULL,
    Items            BIGINT         NOT NULL,
    ScopeCode        NVARCHAR(20)   NOT NULL,
    IsApproximate    INT            NOT NULL,
    PRIMARY KEY (ReportYear, JurisdictionCode, VersionNumber, ChannelCode)
) WITHOUT ROWID;
CREATE TABLE FactReportedCell
(
    MeasureId        INT          NOT NULL,
    ApplicantId      INT          NOT NULL,
    ReportYear       INT          NOT NULL,
    JurisdictionCode NVARCHAR(40) NOT NULL,
    VersionNumber    INT          NOT NULL,
    KindCode         NVARCHAR(10) NOT NULL,
    Amount           BIGINT       NULL,
    PRIMARY KEY (MeasureId, ApplicantId, ReportYear, JurisdictionCode, VersionNumber)
) WITHOUT ROWID;
CREATE TABLE Finding
(
    ReportYear       INT            NOT NULL,
    JurisdictionCode NVARCHAR(40)   NOT NULL,
    VersionNumber    INT            NOT NULL,
    FindingNumber    INT            NOT NULL,
    RuleCode         NVARCHAR(100)  NOT NULL,
    SeverityCode     NVARCHAR(20)   NOT NULL,
    OutcomeCode      NVARCHAR(20)   NOT NULL,
    Measures         NVARCHAR(2000) NOT NULL,
    ApplicantId      INT            NOT NULL,
    MessageZh        NVARCHAR(2000) NOT NULL,
    MessageEn        NVARCHAR(2000) NOT NULL,
    LeftSide         NVARCHAR(400)  NULL,
    RightSide        NVARCHAR(400)  NULL,
    Difference       NVARCHAR(100)  NULL,
    SourcePlace      NVARCHAR(60)   NULL,
    Evidence         NVARCHAR(32)   NOT NULL,
    KnownFrom        NVARCHAR(24)   NOT NULL,
    KnownTo          NVARCHAR(24)   NOT NULL,
    PRIMARY KEY (ReportYear, JurisdictionCode, VersionNumber, FindingNumber)
);
CREATE TABLE FrozenSum
(
    UnderCode  NVARCHAR(40)  NOT NULL,
    ReportYear INT           NOT NULL,
    Name       NVARCHAR(100) NOT NULL,
    Author     NVARCHAR(100) NOT NULL,
    FrozenAt   NVARCHAR(24)  NOT NULL,
    PRIMARY KEY (UnderCode, ReportYear, Name)
);
CREATE TABLE ImportItem
(
    ImportItemId     BIGINT         NOT NULL PRIMARY KEY,
    ImportRunId      BIGINT         NOT NULL,
    Name             NVARCHAR(400)  NOT NULL,
    Path             NVARCHAR(1000) NULL,
    Sha256           NVARCHAR(64)   NULL,
    StateCode        NVARCHAR(20)   NOT NULL,
    Tries            INT            NOT NULL,
    Holds            INT            NOT NULL DEFAULT 0,
    NotBefore        NVARCHAR(24)   NULL,
    LeasedBy         NVARCHAR(100)  NULL,
    LeasedUntil      NVARCHAR(24)   NULL,
    ReasonCode       NVARCHAR(40)   NULL,
    Reason           NVARCHAR(2000) NULL,
    JurisdictionCode NVARCHAR(40)   NULL,
    ReceivedOn       NVARCHAR(10)   NULL,
    DocumentId       BIGINT         NULL,
    ChangedAt        NVARCHAR(24)   NOT NULL
);
CREATE TABLE ImportRun
(
    ImportRunId   BIGINT         NOT NULL PRIMARY KEY,
    StartedAt     NVARCHAR(24)   NOT NULL,
    EndedAt       NVARCHAR(24)   NULL,
    Author        NVARCHAR(100)  NOT NULL,
    Source        NVARCHAR(1000) NOT NULL,
    Loaded        INT            NOT NULL,
    Unchanged     INT            NOT NULL,
    SetAside      INT            NOT NULL
);
CREATE TABLE JobPause
(
    JobId    NVARCHAR(60)  NOT NULL PRIMARY KEY,
    PausedAt NVARCHAR(24)  NOT NULL,
    Author   NVARCHAR(100) NOT NULL
);
CREATE TABLE JobRun
(
    JobId       NVARCHAR(60)   NOT NULL,
    StartedAt   NVARCHAR(24)   NOT NULL,
    EndedAt     NVARCHAR(24)   NULL,
    AliveAt     NVARCHAR(24)   NOT NULL,
    Worker      NVARCHAR(100)  NOT NULL,
    OutcomeCode NVARCHAR(20)   NOT NULL,
    DoneCount   INT            NOT NULL,
    OfCount     INT            NOT NULL,
    SetAside    INT            NOT NULL,
    Message     NVARCHAR(1000) NULL,
    MessageEn   NVARCHAR(1000) NULL,
    Log         NVARCHAR(4000) NULL,
    PRIMARY KEY (JobId, StartedAt)
);
CREATE TABLE JurisdictionName
(
    JurisdictionCode NVARCHAR(40)  NOT NULL,
    Name             NVARCHAR(100) NOT NULL,
    IsAlias          INT           NOT NULL,
    ValidFromYear    INT           NOT NULL,
    ValidToYear      INT           NOT NULL,
    PRIMARY KEY (JurisdictionCode, Name, ValidFromYear)
);
CREATE TABLE Obligation
(
    ReportYear          INT            NOT NULL,
    JurisdictionCode    NVARCHAR(40)   NOT NULL,
    KnownTo             NVARCHAR(24)   NOT NULL,
    KnownFrom           NVARCHAR(24)   NOT NULL,
    RoleCode            NVARCHAR(20)   NOT NULL,
    ListedUnderCode     NVARCHAR(40)   NULL,
    BasisCode           NVARCHAR(20)   NOT NULL,
    DraftDueOn          NVARCHAR(10)   NULL,
    FilingDueOn         NVARCHAR(10)   NOT NULL,
    PublicationDueOn    NVARCHAR(10)   NULL,
    ExtendedTo          NVARCHAR(10)   NULL,
    StateCode           NVARCHAR(20)   NOT NULL,
    StateEnteredAt      NVARCHAR(24)   NOT NULL,
    Reason              NVARCHAR(1000) NULL,
    Author              NVARCHAR(100)  NOT NULL,
    FirstReceivedOn     NVARCHAR(10)   NULL,
    IsOnTime            INT            NULL,
    CorrectionRounds    INT            NOT NULL,
    CorrectionDueOn     NVARCHAR(10)   NULL,
    PublishedOn         NVARCHAR(10)   NULL,
    VersionNumber       INT            NULL,
    DisclosureEdition   NVARCHAR(10)   NULL,
    ApplicationsEdition NVARCHAR(10)   NULL,
    ProceedingsEdition  NVARCHAR(10)   NULL,
    DisclosureFill      NVARCHAR(10)   NULL,
    ApplicationsFill    NVARCHAR(10)   NULL,
    ProceedingsFill     NVARCHAR(10)   NULL,
    PRIMARY KEY (ReportYear, JurisdictionCode, KnownTo)
) WITHOUT ROWID;
INSERT INTO Obligation VALUES(2020,'630106','9999-12-31','2026-11-25T22:44:39.229Z','consolidated','630106','article-49-office',NULL,'2021-03-31','2021-03-31',NULL,'unknown','2021-03-31T16:00:00.000Z',NULL,'roster init',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO Obligation VALUES(2020,'630106-OFFICE','9999-12-31','2026-11-25T22:44:39.229Z','addend','630106','article-49',NULL,'2021-01-31','2021-01-31',NULL,'unknown','2021-01-31T16:00:00.000Z',NULL,'roster init',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO Obligation VALUES(2020,'630106100','9999-12-31','2026-11-25T22:44:39.229Z','addend','630106','local-notice',NULL,'2021-01-31','2021-01-31',NULL,'unknown','2021-01-31T16:00:00.000Z',NULL,'roster init',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO Obligation VALUES(2020,'630106101','9999-12-31','2026-11-25T22:44:39.229Z','addend','630106','local-notice',NULL,'2021-01-31','2021-01-31',NULL,'unknown','2021-01-31T16:00:00.000Z',NULL,'roster init',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO Obligation VALUES(2020,'630106102','9999-12-31','2026-11-25T22:44:39.229Z','addend','630106','local-notice',NULL,'2021-01-31','2021-01-31',NULL,'unknown','2021-01-31T16:00:00.000Z',NULL,'roster init',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO Obligation VALUES(2020,'630106103','9999-12-31','2026-11-25T22:44:39.229Z','addend','630106','local-notice',NULL,'2021-01-31','2021-01-31',NULL,'unknown','2021-01-31T16:00:00.000Z',NULL,'roster init',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO Obligation VALUES(2020,'630106104','9999-12-31','2026-11-25T22:44:39.229Z','addend','630106','local-notice',NULL,'2021-01-31','2021-01-31',NULL,'unknown','2021-01-31T16:00:00.000Z',NULL,'roster init',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO Obligation VALUES(2020,'630106105','9999-12-31','2026-11-25T22:44:39.229Z','addend','630106','local-notice',NULL,'2021-01-31','2021-01-31',NULL,'unknown','2021-01-31T16:00:00.000Z',NULL,'roster init',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO Obligation VALUES(2020,'630106106','9999-12-31','2026-11-25T22:44:39.229Z','addend','630106','local-notice',NULL,'2021-01-31','2021-01-31',NULL,'unknown','2021-01-31T16:00:00.000Z',NULL,'roster init',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO Obligation VALUES(2020,'630106107','9999-12-31','2026-11-25T22:44:39.229Z','addend','630106','local-notice',NULL,'2021-01-31','2021-01-31',NULL,'unknown','2021-01-31T16:00:00.000Z',NULL,'roster init',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO Obligation VALUES(2020,'630106108','9999-12-31','2026-11-25T22:44:39.229Z','addend','630106','local-notice',NULL,'2021-01-31','2021-01-31',NULL,'unknown','2021-01-31T16:00:00.000Z',NULL,'roster init',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO Obligation VALUES(2020,'630106109','9999-12-31','2026-11-25T22:44:39.229Z','addend','630106','local-notice',NULL,'2021-01-31','2021-01-31',NULL,'unknown','2021-01-31T16:00:00.000Z',NULL,'roster init',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO Obligation VALUES(2020,'630106200','9999-12-31','2026-11-25T22:44:39.229Z','addend','630106','local-notice',NULL,'2021-01-31','2021-01-31',NULL,'unknown','2021-01-31T16:00:00.000Z',NULL,'roster init',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO Obligation VALUES(2020,'630106201','9999-12-31','2026-11-25T22:44:39.229Z','addend','630106','local-notice',NULL,'2021-01-31','2021-01-31',NULL,'unknown','2021-01-31T16:00:00.000Z',NULL,'roster init',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO Obligation VALUES(2020,'630106202','9999-12-31','2026-11-25T22:44:39.229Z','addend','630106','local-notice',NULL,'2021-01-31','2021-01-31',NULL,'unknown','2021-01-31T16:00:00.000Z',NULL,'roster init',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO Obligation VALUES(2020,'630106203','9999-12-31','2026-11-25T22:44:39.229Z','addend','630106','local-notice',NULL,'2021-01-31','2021-01-31',NULL,'unknown','2021-01-31T16:00:00.000Z',NULL,'roster init',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO Obligation VALUES(2020,'630106204','9999-12-31','2026-11-25T22:44:39.229Z','addend','630106','local-notice',NULL,'2021-01-31','2021-01-31',NULL,'unknown','2021-01-31T16:00:00.000Z',NULL,'roster init',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO Obligation VALUES(2020,'630106401','9999-12-31','2026-11-25T22:44:39.229Z','addend','630106','local-notice',NULL,'2021-01-31','2021-01-31',NULL,'unknown','2021-01-31T16:00:00.000Z',NULL,'roster init',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
CREATE TABLE ReportVersion
(
    JurisdictionCode     NVARCHAR(40)   NOT NULL,
    ReportYear           INT            NOT NULL,
    VersionNumber        INT            NOT NULL,
    DocumentId           BIGINT         NOT NULL,
    Part                 INT            NOT NULL,
    ContentSha256        NVARCHAR(64)   NOT NULL,
    DisclosureEdition    NVARCHAR(10)   NULL,
    ApplicationsEdition  NVARCHAR(10)   NULL,
    ProceedingsEdition   NVARCHAR(10)   NULL,
    DisclosureFill       NVARCHAR(10)   NOT NULL,
    ApplicationsFill     NVARCHAR(10)   NOT NULL,
    ProceedingsFill      NVARCHAR(10)   NOT NULL,
    PrintedCells         INT            NOT NULL,
    NumberCells          INT            NOT NULL,
    BlankCells           INT            NOT NULL,
    MarkCells            INT            NOT NULL,
    TextCells            INT            NOT NULL,
    IgnoredCells         INT            NOT NULL,
    Packed               BLOB           NOT NULL,
    ReceivedOn           NVARCHAR(10)   NULL,
    StatusCode           NVARCHAR(20)   NOT NULL,
    Reason               NVARCHAR(1000) NULL,
    Author               NVARCHAR(100)  NOT NULL,
    KnownFrom            NVARCHAR(24)   NOT NULL,
    PRIMARY KEY (JurisdictionCode, ReportYear, VersionNumber)
);
CREATE TABLE SavedComparison
(
    SavedComparisonId BIGINT         NOT NULL PRIMARY KEY,
    PersonName        NVARCHAR(100)  NOT NULL,
    Label             NVARCHAR(100)  NOT NULL,
    Address           NVARCHAR(2000) NOT NULL,
    SavedAt           NVARCHAR(24)   NOT NULL
);
CREATE TABLE Verdict
(
    JurisdictionCode NVARCHAR(40)   NOT NULL,
    ReportYear       INT            NOT NULL,
    VersionNumber    INT            NOT NULL,
    RuleCode         NVARCHAR(100)  NOT NULL,
    Evidence         NVARCHAR(32)   NOT NULL,
    VerdictCode      NVARCHAR(20)   NOT NULL,
    Reason           NVARCHAR(1000) NULL,
    Author           NVARCHAR(100)  NOT NULL,
    DueOn            NVARCHAR(10)   NULL,
    KnownFrom        NVARCHAR(24)   NOT NULL,
    KnownTo          NVARCHAR(24)   NOT NULL,
    PRIMARY KEY (JurisdictionCode, ReportYear, VersionNumber, RuleCode, Evidence, KnownTo)
);
CREATE TABLE VersionDocument
(
    JurisdictionCode NVARCHAR(40) NOT NULL,
    ReportYear       INT          NOT NULL,
    VersionNumber    INT          NOT NULL,
    DocumentId       BIGINT       NOT NULL,
    Part             INT          NOT NULL,
    ReceivedOn       NVARCHAR(10) NULL,
    KnownFrom        NVARCHAR(24) NOT NULL,
    PRIMARY KEY (JurisdictionCode, ReportYear, VersionNumber, DocumentId, Part)
);
CREATE TABLE YearClosing
(
    UnderCode  NVARCHAR(40)  NOT NULL,
    ReportYear INT           NOT NULL,
    Author     NVARCHAR(100) NOT NULL,
    KnownFrom  NVARCHAR(24)  NOT NULL,
    KnownTo    NVARCHAR(24)  NOT NULL,
    PRIMARY KEY (UnderCode, ReportYear, KnownTo)
);
CREATE UNIQUE INDEX DocumentBySha256 ON Document (Sha256);
CREATE INDEX ItemByState ON ImportItem (StateCode, ImportItemId);
CREATE INDEX JurisdictionByLevel ON DimJurisdiction (LevelCode, KindCode);
CREATE UNIQUE INDEX MeasureByCode ON DimMeasure (MeasureCode);
CREATE INDEX ObligationWaiting ON Obligation (ReportYear, JurisdictionCode) WHERE KnownTo = '9999-12-31' AND StateCode IN ('not-due', 'due', 'extended');
CREATE INDEX TreeByDescendant ON BridgeJurisdictionTree (DescendantCode, AncestorCode);
CREATE INDEX VersionByDocument ON ReportVersion (DocumentId);
