#include "ArtifactFilter.hpp"

#include <qpdf/Pl_QPDFTokenizer.hh>
#include <set>

namespace {

const std::set<std::string> painting = {"f",  "F", "f*", "B",  "B*", "b", "b*", "S",
                                        "s",  "Tj", "TJ", "'",  "\"", "Do", "sh"};

}  // namespace

std::optional<std::string> ArtifactFilter::marked(unsigned char const *content, size_t count) {
  ArtifactFilter filter;
  Pl_QPDFTokenizer tokens("page", &filter);
  tokens.write(content, count);
  tokens.finish();
  if (!filter.isClear || filter.depth != 0 || filter.isInText) return std::nullopt;
  filter.flush(filter.pending.size());
  return std::move(filter.output);
}

void ArtifactFilter::handleToken(QPDFTokenizer::Token const &token) {
  if (!isClear) return;
  switch (token.getType()) {
    case QPDFTokenizer::tt_word: takeOperator(token.getValue()); break;
    case QPDFTokenizer::tt_bad:
    case QPDFTokenizer::tt_inline_image: isClear = false; break;
    default: pending += token.getRawValue();
  }
}

void ArtifactFilter::takeOperator(std::string const &word) {
  if (word == "BDC" || word == "BMC") begin();
  if (word == "BT") isInText = true;
  if (word == "ET") isInText = false;
  if (depth == 0 && painting.count(word) > 0) paints = true;
  pending += word;
  if (word == "EMC") end();
  operands = pending.size();
}

/// A marked sequence begins with the operands of its operator.
void ArtifactFilter::begin() {
  if (depth == 0) {
    if (isInText) isClear = false;
    flush(operands);
  }
  ++depth;
}

void ArtifactFilter::end() {
  --depth;
  if (depth < 0 || (depth == 0 && isInText)) isClear = false;
  if (depth > 0) return;
  output += pending;
  pending.clear();
}

/// Puts the first pending bytes, which stand outside marked sequences, into the output.
void ArtifactFilter::flush(size_t count) {
  if (paints) {
    output += pending[0] == '\n' ? "\n/Artifact BMC" : "\n/Artifact BMC\n";
    output.append(pending, 0, count);
    output += "\nEMC\n";
  } else {
    output.append(pending, 0, count);
  }
  pending.erase(0, count);
  paints = false;
}
