-- One row per token with which a program asks for a person's figures; only the token's hash is kept.
CREATE TABLE AccessToken
(
    TokenHash  NVARCHAR(64)  NOT NULL PRIMARY KEY,
    PersonName NVARCHAR(100) NOT NULL,
    Label      NVARCHAR(100) NOT NULL,
    CreatedAt  NVARCHAR(24)  NOT NULL,
    ExpiresAt  NVARCHAR(24)  NOT NULL,
    RevokedAt  NVARCHAR(24)  NULL
);
