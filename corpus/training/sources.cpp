#include "corpus/training/sources.h"

#include <algorithm>
#include <string>

namespace corpus::training {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder, std::string_view extension) {
  std::vector<fs::path> files;
  if (!fs::exists(folder)) return files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == extension) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

template <typename Read>
std::vector<LabelledText> read_all(const std::vector<fs::path>& files, Read&& read) {
  std::vector<LabelledText> texts;
  for (const fs::path& file : files)
    for (LabelledText& text : read(file)) texts.push_back(std::move(text));
  return texts;
}

// Of texts from social media, whose names are many and whose language is another.
constexpr float kSocial = 0.15F;
constexpr float kWeb = 0.5F;

}  // namespace

std::vector<Source> read_sources(const fs::path& data, const fs::path& wire) {
  const fs::path entities = data / "entities";
  std::vector<Source> sources;
  sources.push_back({read_all(files_in(entities / "train", ".jsonl"), read_paragraphs), 1, true});
  sources.push_back({read_meantime(data / "dates" / "meantime.jsonl"), 1, true});
  sources.push_back({read_all(files_in(wire, ".txt"), read_wire), 1, true});
  sources.push_back({read_tokens(entities / "wikigold.conll", Document::Marked), 1, true});
  sources.push_back({read_tokens(entities / "cross_pol_train.conll", Document::Sentence), 1, true});
  sources.push_back({read_tokens(entities / "cross_pol_dev.conll", Document::Sentence), 1, true});
  sources.push_back({read_tokens(entities / "ewt_dev.conll", Document::Sentence), kWeb});
  sources.push_back({read_tokens(entities / "wnut_train.conll", Document::Sentence), kSocial});
  sources.push_back({read_tokens(entities / "btc.conll", Document::Sentence), kSocial});
  return sources;
}

}  // namespace corpus::training
