#include "CEmbeddedFiles.h"

// `#embed` because SwiftPM's .embedInCode writes an array literal of numbers, which takes the Swift
// compiler seconds for a page of rules. A change of a file compiles this one anew.

static const unsigned char rules[] = {
#embed "../../docs/rules.md" suffix(, 0)
};
const char *cembedded_rules(void) { return (const char *)rules; }

static const unsigned char import_rules[] = {
#embed "../../docs/import-rules.md" suffix(, 0)
};
const char *cembedded_import_rules(void) { return (const char *)import_rules; }

static const unsigned char page_style[] = {
#embed "../NightlyJob/WebPage/Frame/page.css" suffix(, 0)
};
const char *cembedded_page_style(void) { return (const char *)page_style; }

static const unsigned char page_script[] = {
#embed "../NightlyJob/WebPage/Frame/page.js" suffix(, 0)
};
const char *cembedded_page_script(void) { return (const char *)page_script; }

static const unsigned char reference_values[] = {
#embed "../../References/reference-values.json" suffix(, 0)
};
const char *cembedded_reference_values(void) { return (const char *)reference_values; }

static const unsigned char weighted_curves[] = {
#embed "../../References/weighted-curves.json" suffix(, 0)
};
const char *cembedded_weighted_curves(void) { return (const char *)weighted_curves; }
