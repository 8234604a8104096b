#include "CQPDF.h"

#define POINTERHOLDER_TRANSITION 4

#include <memory>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <vector>

struct cqpdf_document {
  QPDF pdf;
  /// What was asked for; the value 1 is the first.
  std::vector<QPDFObjectHandle> values;
  std::string text;
  std::shared_ptr<Buffer> content;
  std::shared_ptr<Buffer> file;
  bool hasFailed = false;
  std::string failure;

  QPDFObjectHandle at(cqpdf_value value) const {
    const auto place = static_cast<size_t>(value) - 1;
    return place < values.size() ? values[place] : QPDFObjectHandle::newNull();
  }

  cqpdf_value keep(QPDFObjectHandle const &value) {
    values.push_back(value);
    return static_cast<cqpdf_value>(values.size());
  }

  void fail(char const *words) noexcept {
    hasFailed = true;
    try {
      failure = words;
    } catch (...) {
    }
  }
};

namespace {

/// Of zlib's levels 1 to 9 one that takes half the time of the usual sixth, for a few per cent more
/// bytes.
constexpr int compressionLevel = 3;

/// Gives `otherwise` after a failure, and where the body fails.
template <typename Result, typename Body>
Result guarded(cqpdf_document *document, Result otherwise, Body body) noexcept {
  if (document->hasFailed) return otherwise;
  try {
    return body();
  } catch (std::exception const &error) {
    document->fail(error.what());
  } catch (...) {
    document->fail("an unknown failure");
  }
  return otherwise;
}

template <typename Body>
void guarded(cqpdf_document *document, Body body) noexcept {
  guarded(document, 0, [&] {
    body();
    return 0;
  });
}

/// The entries of a dictionary or stream; another value as it is.
QPDFObjectHandle entries(QPDFObjectHandle value) {
  return value.isStream() ? value.getDict() : value;
}

void read(cqpdf_document *document, uint8_t const *bytes, size_t count) {
  // All documents share the level, which is set once.
  static const bool isSet = (Pl_Flate::setCompressionLevel(compressionLevel), true);
  static_cast<void>(isSet);
  document->pdf.setSuppressWarnings(true);
  document->pdf.setAttemptRecovery(false);
  // The source owns its bytes: pages that are copied read them when the other document is closed.
  document->pdf.processInputSource(std::make_shared<BufferInputSource>(
      "document", std::string(reinterpret_cast<char const *>(bytes), count)));
}

std::shared_ptr<Buffer> compressed(uint8_t const *bytes, size_t count) {
  Pl_Buffer target("compressed");
  Pl_Flate flate("flate", &target, Pl_Flate::a_deflate);
  flate.write(bytes, count);
  flate.finish();
  return target.getBufferSharedPointer();
}

void write(cqpdf_document *document, char const *passphrase) {
  QPDFWriter writer(document->pdf);
  writer.setOutputMemory();
  // Objects in streams would halve the file and double the time.
  writer.setObjectStreamMode(qpdf_o_disable);
  writer.setMinimumPDFVersion("1.7");
  if (passphrase) {
    writer.setR6EncryptionParameters(
        passphrase, passphrase, true, true, true, true, true, true, qpdf_r3p_full, true);
  } else {
    writer.setDeterministicID(true);
  }
  writer.write();
  document->file = writer.getBufferSharedPointer();
}

}  // namespace

cqpdf_document *cqpdf_open(const uint8_t *bytes, size_t count) {
  try {
    auto document = std::make_unique<cqpdf_document>();
    guarded(document.get(), [&] { read(document.get(), bytes, count); });
    return document.release();
  } catch (...) {
    return nullptr;
  }
}

void cqpdf_close(cqpdf_document *document) { delete document; }

const char *cqpdf_failure(cqpdf_document *document) {
  guarded(document, [&] {
    if (!document->pdf.anyWarnings()) return;
    const auto warnings = document->pdf.getWarnings();
    document->fail(warnings.empty() ? "a warning" : warnings.front().what());
  });
  return document->hasFailed ? document->failure.c_str() : nullptr;
}

cqpdf_value cqpdf_root(cqpdf_document *document) {
  return guarded(document, 0, [&] { return document->keep(document->pdf.getRoot()); });
}

size_t cqpdf_page_count(cqpdf_document *document) {
  return guarded(document, size_t(0), [&] { return document->pdf.getAllPages().size(); });
}

cqpdf_value cqpdf_page(cqpdf_document *document, size_t place) {
  return guarded(document, 0, [&] { return document->keep(document->pdf.getAllPages().at(place)); });
}

int32_t cqpdf_number(cqpdf_document *document, cqpdf_value value) {
  return guarded(document, 0, [&] { return document->at(value).getObjectID(); });
}

cqpdf_value cqpdf_entry(cqpdf_document *document, cqpdf_value dictionary, const char *key) {
  return guarded(document, 0, [&] {
    auto all = entries(document->at(dictionary));
    if (!all.isDictionary()) return 0;
    auto entry = all.getKey(key);
    return entry.isNull() ? 0 : document->keep(entry);
  });
}

int64_t cqpdf_item_count(cqpdf_document *document, cqpdf_value array) {
  return guarded(document, int64_t(-1), [&] {
    auto items = document->at(array);
    return items.isArray() ? int64_t(items.getArrayNItems()) : -1;
  });
}

cqpdf_value cqpdf_item(cqpdf_document *document, cqpdf_value array, size_t place) {
  return guarded(document, 0, [&] {
    return document->keep(document->at(array).getArrayItem(static_cast<int>(place)));
  });
}

const char *cqpdf_name(cqpdf_document *document, cqpdf_value value) {
  return guarded(document, static_cast<char const *>(nullptr), [&] {
    return document->at(value).getValueAsName(document->text) ? document->text.c_str() : nullptr;
  });
}

const char *cqpdf_text(cqpdf_document *document, cqpdf_value value) {
  return guarded(document, static_cast<char const *>(nullptr), [&] {
    return document->at(value).getValueAsUTF8(document->text) ? document->text.c_str() : nullptr;
  });
}

int cqpdf_integer(cqpdf_document *document, cqpdf_value value, int64_t *integer) {
  return guarded(document, 0, [&] {
    long long found = 0;
    if (!document->at(value).getValueAsInt(found)) return 0;
    *integer = found;
    return 1;
  });
}

cqpdf_value cqpdf_parsed(cqpdf_document *document, const char *syntax) {
  return guarded(document, 0, [&] { return document->keep(QPDFObjectHandle::parse(syntax)); });
}

cqpdf_value cqpdf_new_text(cqpdf_document *document, const char *text) {
  return guarded(
      document, 0, [&] { return document->keep(QPDFObjectHandle::newUnicodeString(text)); });
}

cqpdf_value cqpdf_new_array(cqpdf_document *document, const cqpdf_value *items, size_t count) {
  return guarded(document, 0, [&] {
    std::vector<QPDFObjectHandle> all;
    all.reserve(count);
    for (size_t place = 0; place < count; ++place) all.push_back(document->at(items[place]));
    return document->keep(QPDFObjectHandle::newArray(all));
  });
}

cqpdf_value cqpdf_added(cqpdf_document *document, cqpdf_value value) {
  return guarded(document, 0, [&] {
    return document->keep(document->pdf.makeIndirectObject(document->at(value)));
  });
}

cqpdf_value cqpdf_added_stream(cqpdf_document *document, const uint8_t *bytes, size_t count) {
  return guarded(document, 0, [&] {
    return document->keep(
        document->pdf.newStream(std::string(reinterpret_cast<char const *>(bytes), count)));
  });
}

void cqpdf_set_entry(
    cqpdf_document *document, cqpdf_value dictionary, const char *key, cqpdf_value value) {
  guarded(document, [&] {
    auto all = entries(document->at(dictionary));
    if (all.isDictionary()) all.replaceKey(key, document->at(value));
  });
}

cqpdf_value cqpdf_added_page(cqpdf_document *document, cqpdf_document *other, cqpdf_value page) {
  return guarded(document, 0, [&] {
    document->pdf.addPage(other->at(page), false);
    return document->keep(document->pdf.getAllPages().back());
  });
}

cqpdf_value cqpdf_copied(cqpdf_document *document, cqpdf_document *other, cqpdf_value value) {
  return guarded(
      document, 0, [&] { return document->keep(document->pdf.copyForeignObject(other->at(value))); });
}

const uint8_t *cqpdf_content(cqpdf_document *document, cqpdf_value stream, size_t *count) {
  return guarded(document, static_cast<uint8_t const *>(nullptr), [&]() -> uint8_t const * {
    auto value = document->at(stream);
    if (!value.isStream()) return nullptr;
    document->content = value.getStreamData();
    *count = document->content->getSize();
    return document->content->getBuffer();
  });
}

void cqpdf_set_content(
    cqpdf_document *document, cqpdf_value stream, const uint8_t *bytes, size_t count) {
  guarded(document, [&] {
    auto value = document->at(stream);
    if (!value.isStream()) return;
    value.replaceStreamData(
        compressed(bytes, count), QPDFObjectHandle::newName("/FlateDecode"),
        QPDFObjectHandle::newNull());
  });
}

const uint8_t *cqpdf_written(cqpdf_document *document, const char *passphrase, size_t *count) {
  return guarded(document, static_cast<uint8_t const *>(nullptr), [&]() -> uint8_t const * {
    write(document, passphrase);
    *count = document->file->getSize();
    return document->file->getBuffer();
  });
}
