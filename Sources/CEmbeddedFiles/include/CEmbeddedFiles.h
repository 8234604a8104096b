#pragma once

// Files of the repository as texts of the program: the file is the one place where the text stands.
// Each is UTF-8, ends with a zero byte and lasts as long as the program.

/// docs/rules.md: the rules of reading a study.
const char *_Nonnull cembedded_rules(void);

/// docs/import-rules.md: the rules of an import.
const char *_Nonnull cembedded_import_rules(void);

/// page.css: the style sheet of the nightly page.
const char *_Nonnull cembedded_page_style(void);

/// page.js: the script of the nightly page.
const char *_Nonnull cembedded_page_script(void);

/// References/reference-values.json: what R computed.
const char *_Nonnull cembedded_reference_values(void);

/// References/weighted-curves.json: what R computed for weighted curves.
const char *_Nonnull cembedded_weighted_curves(void);
