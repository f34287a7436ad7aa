#include "corpus/readers/docx_document.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <string>
#include <utility>

#include "corpus/readers/office_xml.h"
#include "corpus/readers/table_text.h"
#include "corpus/readers/zip_parts.h"

namespace corpus {
namespace {

// Deleted, moved away, said twice for older programs, or no text.
constexpr auto kPassedOver = std::to_array<std::string_view>(
    {"del", "moveFrom", "delText", "instrText", "delInstrText", "Fallback", "pPr", "rPr", "tblPr",
     "trPr", "tcPr", "sectPr", "tblGrid", "sdtPr", "rt"});

bool is_on(const pugi::xml_node& property) {
  const std::string_view value = property.first_attribute().value();
  return property && value != "0" && value != "false";
}

bool is_passed_over(const pugi::xml_node& node, std::string_view name) {
  if (std::find(kPassedOver.begin(), kPassedOver.end(), name) != kPassedOver.end()) return true;
  if (name == "r") return is_on(find_child(find_child(node, "rPr"), "vanish"));
  if (name == "tr") return !find_child(find_child(node, "trPr"), "del").empty();
  // The lines that part notes from the text.
  const bool is_note = name == "footnote" || name == "endnote";
  return is_note && std::string_view(node.attribute("w:type").value()).ends_with("eparator");
}

class DocxText {
 public:
  // Whether the part could be read.
  bool add(std::string_view xml) {
    pugi::xml_document tree;
    if (!load_office_xml(tree, xml)) return false;
    walk(
        tree, [this](const pugi::xml_node& node) { return enter(node); },
        [this](const pugi::xml_node& node) { leave(node); });
    text_.break_paragraph();
    return true;
  }

  std::string take() { return text_.take(); }

 private:
  bool enter(const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    if (is_passed_over(node, name)) return false;
    if (name == "t") {
      text_.add(node.child_value());
      return false;
    }
    if (name == "p") text_.break_paragraph();
    if (name == "tab") text_.part_words();
    if (name == "br" || name == "cr") text_.break_line();
    if (name == "noBreakHyphen") text_.add("-");
    if (name == "tbl") text_.begin_table();
    if (name == "tr") text_.begin_row();
    if (name == "tc") text_.begin_cell();
    return true;
  }

  void leave(const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    if (name == "p") text_.break_paragraph();
    if (name == "tbl") text_.end_table();
  }

  TableText text_;
};

bool is_main_part(std::string_view name) {
  return name.starts_with("word/document") && name.ends_with(".xml");
}

bool is_wanted(std::string_view name) {
  return is_main_part(name) || name == "word/footnotes.xml" || name == "word/endnotes.xml" ||
         name == "docProps/core.xml";
}

std::string_view main_part(const ZipParts& zip) {
  const auto found = std::find_if(zip.parts.begin(), zip.parts.end(),
                                  [](const auto& part) { return is_main_part(part.first); });
  return found == zip.parts.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace

OfficeDocument parse_docx_document(std::string_view bytes) {
  const ZipParts zip = read_zip_parts(bytes, is_wanted, kLongestOfficePart);
  OfficeDocument document = document_of_properties(zip.part("docProps/core.xml"), "created");
  document.state = zip.state;
  if (document.state != OfficeDocument::State::Readable) return document;
  DocxText text;
  if (!text.add(main_part(zip))) document.state = OfficeDocument::State::Damaged;
  text.add(zip.part("word/footnotes.xml"));
  text.add(zip.part("word/endnotes.xml"));
  document.body = clean_utf8(text.take());
  return document;
}

}  // namespace corpus
