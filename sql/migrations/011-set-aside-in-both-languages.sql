-- A file that was set aside says why in both languages; one that was set aside before says it in Chinese alone.
ALTER TABLE ImportItem ADD ReasonEn NVARCHAR(2000) NULL;
