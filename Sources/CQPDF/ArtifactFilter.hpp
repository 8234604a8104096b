#pragma once

#define POINTERHOLDER_TRANSITION 4

#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

/// Marks what a page paints outside its structure (rules, grounds, running lines) as artifacts.
///
/// Cairo 1.16 knows no artifacts. PDF/UA wants everything on a page to be content or artifact, so
/// that reading software knows what to pass over (ISO 14289-1, 7.1; PDF 1.7, 14.8.2.2).
class ArtifactFilter : public QPDFObjectHandle::TokenFilter {
 public:
  /// The content with `/Artifact BMC … EMC` around each stretch that paints outside all marked
  /// sequences; none where the stretches cannot be told apart (a sequence that begins inside a text
  /// object, an inline image, unbalanced marks, broken syntax), which Cairo does not write.
  static std::optional<std::string> marked(unsigned char const *content, size_t count);

  void handleToken(QPDFTokenizer::Token const &token) override;

 private:
  void takeOperator(std::string const &word);
  void begin();
  void end();
  void flush(size_t count);

  std::string output;
  /// What is not yet in the output, and where in it the operands of the next operator begin.
  std::string pending;
  size_t operands = 0;
  int depth = 0;
  bool isInText = false;
  bool paints = false;
  bool isClear = true;
};
