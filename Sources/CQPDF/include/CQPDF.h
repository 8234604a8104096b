// Documents of libqpdf behind a C header.
//
// No function throws. The first failure stays with its document (`cqpdf_failure`); after it every
// function of that document does nothing and gives nothing. A document is used by one thread at a
// time.

#ifndef CQPDF_H
#define CQPDF_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cqpdf_document cqpdf_document;

/// A value of a document, as long as that is open; 0 is none.
typedef int32_t cqpdf_value;

/// Reads a document that is not encrypted, of which the bytes are copied; NULL without memory.
cqpdf_document *cqpdf_open(const uint8_t *bytes, size_t count);

void cqpdf_close(cqpdf_document *document);

/// What went wrong first, a warning too; NULL for nothing.
const char *cqpdf_failure(cqpdf_document *document);

cqpdf_value cqpdf_root(cqpdf_document *document);
size_t cqpdf_page_count(cqpdf_document *document);
cqpdf_value cqpdf_page(cqpdf_document *document, size_t place);

/// The number of an object; 0 for a value that stands within another.
int32_t cqpdf_number(cqpdf_document *document, cqpdf_value value);
/// An entry of a dictionary or of a stream's; none where it is absent or null.
cqpdf_value cqpdf_entry(cqpdf_document *document, cqpdf_value dictionary, const char *key);
/// How many items an array has; -1 for another value.
int64_t cqpdf_item_count(cqpdf_document *document, cqpdf_value array);
cqpdf_value cqpdf_item(cqpdf_document *document, cqpdf_value array, size_t place);

/// A name with its slash, until the next call of this function or the next; NULL for another value.
const char *cqpdf_name(cqpdf_document *document, cqpdf_value value);
/// The text of a string in UTF-8; NULL for another value.
const char *cqpdf_text(cqpdf_document *document, cqpdf_value value);
/// Whether a value is a whole number, and which.
int cqpdf_integer(cqpdf_document *document, cqpdf_value value, int64_t *integer);

/// A value in the syntax of PDF, without references.
cqpdf_value cqpdf_parsed(cqpdf_document *document, const char *syntax);
cqpdf_value cqpdf_new_text(cqpdf_document *document, const char *text);
cqpdf_value cqpdf_new_array(cqpdf_document *document, const cqpdf_value *items, size_t count);
/// The value as an object with a number of its own.
cqpdf_value cqpdf_added(cqpdf_document *document, cqpdf_value value);
cqpdf_value cqpdf_added_stream(cqpdf_document *document, const uint8_t *bytes, size_t count);
void cqpdf_set_entry(
    cqpdf_document *document, cqpdf_value dictionary, const char *key, cqpdf_value value);

/// Puts a page of another document behind the last one; the page in this document.
cqpdf_value cqpdf_added_page(cqpdf_document *document, cqpdf_document *other, cqpdf_value page);
/// An object of another document with all that it leads to, but for pages not yet added.
cqpdf_value cqpdf_copied(cqpdf_document *document, cqpdf_document *other, cqpdf_value value);

/// What a stream holds, uncompressed, until this function is called again; NULL for another value.
const uint8_t *cqpdf_content(cqpdf_document *document, cqpdf_value stream, size_t *count);
/// Gives a stream another content, which is stored compressed.
void cqpdf_set_content(
    cqpdf_document *document, cqpdf_value stream, const uint8_t *bytes, size_t count);

/// The document as a file of version 1.7, until it is closed; NULL after a failure.
///
/// Equal documents give equal bytes. With a passphrase they are encrypted by AES-256 (revision 6):
/// keys and identifier are random.
const uint8_t *cqpdf_written(cqpdf_document *document, const char *passphrase, size_t *count);

#ifdef __cplusplus
}
#endif

#endif
