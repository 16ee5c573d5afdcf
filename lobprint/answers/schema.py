"""The tables in which answers are kept (docs/antwoorden.md), and how an older file gets
them. `PRAGMA user_version` is how many of these steps a file has had.
"""

from __future__ import annotations

APPLICATION = 0x4C4F4221
"""`PRAGMA application_id`, which says whose file it is: "LOB!"."""
STEPS = (
    """
    CREATE TABLE stempels (
        build TEXT PRIMARY KEY,
        inhoud TEXT NOT NULL
    );
    CREATE TABLE bestanden (
        nummer INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        naam TEXT NOT NULL,
        soort TEXT NOT NULL,
        build TEXT NOT NULL REFERENCES stempels (build),
        gelezen_op TEXT NOT NULL
    );
    CREATE TABLE losse_teksten (
        bestand INTEGER NOT NULL REFERENCES bestanden (nummer) ON DELETE CASCADE,
        nummer INTEGER NOT NULL,
        tekst TEXT NOT NULL,
        PRIMARY KEY (bestand, nummer)
    ) WITHOUT ROWID;
    CREATE TABLE bladen (
        nummer INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        bestand INTEGER NOT NULL REFERENCES bestanden (nummer) ON DELETE CASCADE,
        formulier TEXT NOT NULL,
        wie TEXT NOT NULL,
        exemplaar INTEGER NOT NULL
    );
    CREATE INDEX bladen_per_bestand ON bladen (bestand);
    CREATE TABLE antwoorden (
        blad INTEGER NOT NULL REFERENCES bladen (nummer) ON DELETE CASCADE,
        nummer INTEGER NOT NULL,
        veld TEXT NOT NULL,
        rij INTEGER NOT NULL,
        waarde NOT NULL,
        hoe TEXT NOT NULL,
        kruisjes TEXT NOT NULL,
        twijfel TEXT NOT NULL,
        door TEXT NOT NULL,
        eerder,
        PRIMARY KEY (blad, nummer)
    ) WITHOUT ROWID;
    CREATE VIEW velden AS
        SELECT
            build,
            json_extract(form.value, '$.id') AS formulier,
            json_extract(form.value, '$.title') AS titel,
            json_extract(field.value, '$.id') AS veld,
            json_extract(field.value, '$.name') AS naam,
            json_extract(field.value, '$.kind') AS soort
        FROM
            stempels,
            json_each(inhoud, '$.forms') AS form,
            json_each(form.value, '$.fields') AS field;
    CREATE VIEW overzicht AS
        SELECT
            bestanden.naam AS bestand, gelezen_op, bladen.formulier, titel, wie,
            antwoorden.veld, velden.naam AS vraag, rij, waarde, kruisjes, hoe,
            twijfel, door, eerder
        FROM antwoorden
        JOIN bladen ON bladen.nummer = blad
        JOIN bestanden ON bestanden.nummer = bestand
        LEFT JOIN velden
            ON velden.build = bestanden.build AND velden.veld = antwoorden.veld
        ORDER BY bestand, blad, antwoorden.nummer;
    """,
    """
    ALTER TABLE antwoorden ADD COLUMN zeker REAL NOT NULL DEFAULT 1;
    ALTER TABLE antwoorden ADD COLUMN plaatje TEXT NOT NULL DEFAULT '';
    CREATE TABLE bladzijden (
        bestand INTEGER NOT NULL REFERENCES bestanden (nummer) ON DELETE CASCADE,
        nummer INTEGER NOT NULL,
        beeld INTEGER NOT NULL,
        staat TEXT NOT NULL,
        waarom TEXT NOT NULL,
        bladzijde INTEGER NOT NULL,
        exemplaar INTEGER NOT NULL,
        bladen TEXT NOT NULL,
        hoeken TEXT NOT NULL,
        plaatje TEXT NOT NULL,
        inkt TEXT NOT NULL,
        PRIMARY KEY (bestand, nummer)
    ) WITHOUT ROWID;
    CREATE TABLE plaatjes (
        id TEXT PRIMARY KEY,
        inhoud BLOB NOT NULL
    );
    DROP VIEW overzicht;
    CREATE VIEW overzicht AS
        SELECT
            bestanden.naam AS bestand, gelezen_op, bladen.formulier, titel, wie,
            antwoorden.veld, velden.naam AS vraag, rij, waarde, kruisjes, hoe,
            twijfel, zeker, door, eerder
        FROM antwoorden
        JOIN bladen ON bladen.nummer = blad
        JOIN bestanden ON bestanden.nummer = bestand
        LEFT JOIN velden
            ON velden.build = bestanden.build AND velden.veld = antwoorden.veld
        ORDER BY bestand, blad, antwoorden.nummer;
    """,
)
