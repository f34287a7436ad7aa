#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "corpus/annotation.h"
#include "corpus/lexicon.h"

// Any text is annotated without throwing, and every span lies inside it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const corpus::Lexicon& lexicon = corpus::built_in_lexicon();
  corpus::Report report;
  report.published = std::chrono::year{2022} / 10 / 20;
  report.body.assign(reinterpret_cast<const char*>(data), size);
  const corpus::Annotation annotation = corpus::annotate(report, lexicon);
  for (const corpus::EntityMention& entity : annotation.entities) {
    if (entity.start >= entity.end || entity.end > report.body.size()) std::abort();
  }
  for (const corpus::DateMention& date : annotation.dates) {
    const bool inside = date.start < date.end && date.end <= report.body.size();
    if (!inside || date.span.to < date.span.from) std::abort();
  }
  return 0;
}
