#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/tagger_labels.h"

// Texts whose names somebody marked, from the files that have them.
namespace corpus::training {

// What sort of name it is, where the text tells: names are swapped for others of their sort.
enum class NameSort : std::uint8_t { Any, Company, Club };

// Bytes, end exclusive.
struct NameSpan {
  std::size_t start;
  std::size_t end;
  NameKind kind;
  NameSort sort = NameSort::Any;
  bool operator==(const NameSpan&) const = default;
};

// The source of our own stories.
inline constexpr std::string_view kWire = "wire";

struct LabelledText {
  // Of the document; parts of one document share it.
  std::string id;
  std::string source;
  std::string text;
  // In order and without overlap.
  std::vector<NameSpan> names;
};

// One JSON object a line: `text`, `entities` with `start`, `end` in code points.
std::vector<LabelledText> read_paragraphs(const std::filesystem::path& file);
// The same with nested mentions of things named and not; keeps the part that is fully marked, and
// of its mentions the names.
std::vector<LabelledText> read_meantime(const std::filesystem::path& file);

enum class Document : std::uint8_t { Marked, Sentence };
// Token, tab, label; a document is what -DOCSTART- begins, or every sentence.
std::vector<LabelledText> read_tokens(const std::filesystem::path& file, Document document);

// Stories with an empty line between them; names as [PER Jane Doe], [LOC Kyiv], [ORG NATO], or
// [COM Acme] and [CLU Rovers] for companies and clubs.
std::vector<LabelledText> read_wire(const std::filesystem::path& file);

// Whether a text is kept for measuring and never trained on: a sixth of all documents, by their id,
// and none of our own stories.
bool is_held_out(const LabelledText& text);

}  // namespace corpus::training
