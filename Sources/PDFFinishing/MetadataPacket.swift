import VectorDrawing

/// A document's statement about itself, as XMP (ISO 16684-1), for archives and reading software.
enum MetadataPacket {
  /// The packet; the same metadata give the same bytes.
  static func bytes(_ metadata: DocumentMetadata, language: String, claimsPDFUA: Bool) -> [UInt8] {
    func item(_ name: String, _ text: String) -> String {
      text.isEmpty ? "" : "   <\(name)>\(escaped(text))</\(name)>\n"
    }
    func alternatives(_ name: String, _ text: String) -> String {
      text.isEmpty
        ? ""
        : "   <\(name)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(text))</rdf:li></rdf:Alt></\(name)>\n"
    }
    let author =
      metadata.author.isEmpty
      ? ""
      : "   <dc:creator><rdf:Seq><rdf:li>\(escaped(metadata.author))</rdf:li></rdf:Seq></dc:creator>\n"
    let text =
      "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        + """
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
         <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">

        """
      + alternatives("dc:title", metadata.title) + author
      + alternatives("dc:description", metadata.subject)
      + "   <dc:language><rdf:Bag><rdf:li>\(escaped(language))</rdf:li></rdf:Bag></dc:language>\n"
      + item("pdf:Keywords", metadata.keywords) + item("xmp:CreatorTool", metadata.creator)
      + item("xmp:CreateDate", metadata.date) + item("xmp:ModifyDate", metadata.date)
      + (claimsPDFUA ? item("pdfuaid:part", "1") : "")
        + """
          </rdf:Description>
         </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """
    return Array(text.utf8)
  }

  /// Text in XML: marks escaped, control characters, which XML does not have, as U+FFFD.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\t", "\n", "\r": result += " "
      default:
        let isForbidden =
          scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
        result.unicodeScalars.append(isForbidden ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }
}
