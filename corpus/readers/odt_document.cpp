#include "corpus/readers/odt_document.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <string>

#include "corpus/readers/office_xml.h"
#include "corpus/readers/table_text.h"
#include "corpus/readers/zip_parts.h"

namespace corpus {
namespace {

// Deleted text, comments, the marks of notes, what is said of pictures, and what repeats headings.
constexpr auto kPassedOver = std::to_array<std::string_view>(
    {"tracked-changes", "annotation", "note-citation", "forms", "sequence-decls", "variable-decls",
     "table-of-content", "title", "desc", "hidden-text", "hidden-paragraph", "ruby-text",
     "covered-table-cell"});

class OdtText {
 public:
  // Whether the part could be read.
  bool add(std::string_view xml) {
    pugi::xml_document tree;
    if (!load_office_xml(tree, xml)) return false;
    const pugi::xml_node content = find_child(tree, "document-content");
    walk(
        find_child(content, "body"), [this](const pugi::xml_node& node) { return enter(node); },
        [this](const pugi::xml_node& node) { leave(node); });
    return true;
  }

  std::string take() {
    const std::string text = body_.take();
    const std::string notes = notes_.take();
    return notes.empty() ? text : text + "\n\n" + notes;
  }

 private:
  TableText& text() { return in_notes_ > 0 ? notes_ : body_; }

  bool enter(const pugi::xml_node& node) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      if (paragraphs_ > 0) text().add(node.value());
      return false;
    }
    const std::string_view name = local_name(node);
    if (std::find(kPassedOver.begin(), kPassedOver.end(), name) != kPassedOver.end()) return false;
    if (name == "note") begin_note();
    if (name == "p" || name == "h") begin_paragraph();
    if (name == "s" || name == "tab") text().part_words();
    if (name == "line-break") text().break_line();
    if (name == "table") text().begin_table();
    if (name == "table-row") text().begin_row();
    if (name == "table-cell") text().begin_cell();
    return true;
  }

  void leave(const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    if (name == "note") --in_notes_;
    if (name == "table") text().end_table();
    if (name == "p" || name == "h") {
      --paragraphs_;
      text().break_paragraph();
    }
  }

  void begin_note() {
    ++in_notes_;
    notes_.break_paragraph();
  }

  void begin_paragraph() {
    ++paragraphs_;
    text().break_paragraph();
  }

  TableText body_;
  TableText notes_;
  int in_notes_ = 0;
  int paragraphs_ = 0;
};

bool is_wanted(std::string_view name) {
  return name == "content.xml" || name == "meta.xml" || name == "META-INF/manifest.xml";
}

}  // namespace

OfficeDocument parse_odt_document(std::string_view bytes) {
  const ZipParts zip = read_zip_parts(bytes, is_wanted, kLongestOfficePart);
  OfficeDocument document = document_of_properties(zip.part("meta.xml"), "creation-date");
  document.state = zip.state;
  if (zip.part("META-INF/manifest.xml").find("encryption-data") != std::string_view::npos) {
    document.state = OfficeDocument::State::Locked;
  }
  if (document.state != OfficeDocument::State::Readable) return document;
  OdtText text;
  if (!text.add(zip.part("content.xml"))) document.state = OfficeDocument::State::Damaged;
  document.body = clean_utf8(text.take());
  return document;
}

}  // namespace corpus
