// sitrep-train: learns the tagger's model, or measures the one in the program.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/training/curriculum.h"
#include "corpus/training/learner.h"
#include "corpus/training/scoring.h"
#include "corpus/training/sources.h"

namespace corpus::training {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kUsage =
    "usage: sitrep-train learn DATA TRAINING MODEL [NAME=VALUE...]\n"
    "       sitrep-train score DATA TRAINING\n"
    "       sitrep-train list-held-out DATA TRAINING\n"
    "DATA is the folder of labelled texts, TRAINING this program's source folder.\n";

// Numbers of the plan that may be set from outside, to try.
class Settings {
 public:
  explicit Settings(std::span<const std::string> arguments) {
    for (const std::string& argument : arguments) {
      const std::size_t equals = std::min(argument.find('='), argument.size() - 1);
      values_[argument.substr(0, equals)] = argument.substr(equals + 1);
    }
  }
  template <typename Number>
  void set(const char* name, Number& number) const {
    const auto found = values_.find(name);
    if (found != values_.end()) number = static_cast<Number>(std::stod(found->second));
  }

 private:
  std::map<std::string, std::string> values_;
};

Plan plan_from(const Settings& settings) {
  Plan plan;
  settings.set("rounds", plan.rounds);
  settings.set("last", plan.last_rounds);
  settings.set("second", plan.second_rounds);
  settings.set("second-step", plan.second_step);
  settings.set("features", plan.features);
  settings.set("step", plan.rate.step);
  settings.set("drop", plan.rate.dropped);
  return plan;
}

Variants variants_from(const Settings& settings) {
  Variants variants;
  settings.set("forget", variants.forgotten);
  settings.set("forget-swapped", variants.forgotten_of_swapped);
  settings.set("wire-swaps", variants.swapped_wire);
  settings.set("swaps", variants.swapped);
  return variants;
}

std::vector<LabelledText> held_out(std::span<const Source> sources) {
  std::vector<LabelledText> texts;
  for (const Source& source : sources)
    for (const LabelledText& text : source.texts)
      if (is_held_out(text)) texts.push_back(text);
  return texts;
}

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

void print_scores(const Tagger& tagger, std::span<const LabelledText> texts) {
  for (const auto& [source, score] : score(tagger, texts)) {
    const Count& all = score[kNameKinds];
    std::printf("%-16s F1 %5.2f  P %5.2f  R %5.2f  PER %5.2f  ORG %5.2f  LOC %5.2f  (%zu names)\n",
                source.c_str(), f1(all), percent(all.right, all.found),
                percent(all.right, all.marked), f1(score[0]), f1(score[1]), f1(score[2]),
                all.marked);
  }
}

void learn(std::span<const Source> sources, std::span<const std::string> arguments) {
  const fs::path table = fs::path(arguments[2]) / "words.tsv";
  const Settings settings(arguments.subspan(4));
  const auto words = word_slots(table);
  const auto knowledge = model_bytes({}, {}, words, 1);
  const std::vector<Example> examples =
      examples_from(sources, variants_from(settings), table, TaggerModel(view_of(knowledge)));
  const auto model = learn_model(examples, words, plan_from(settings));
  std::ofstream(arguments[3], std::ios::binary) << view_of(model);
  print_scores(Tagger(view_of(model)), held_out(sources));
}

int run(std::span<const std::string> arguments) {
  const std::string what = arguments.empty() ? "" : arguments[0];
  if (arguments.size() < (what == "learn" ? 4U : 3U)) {
    std::fputs(kUsage.data(), stderr);
    return 2;
  }
  const std::vector<Source> sources = read_sources(arguments[1], fs::path(arguments[2]) / "wire");
  if (what == "learn") learn(sources, arguments);
  if (what == "score") print_scores(Tagger::english(), held_out(sources));
  if (what == "list-held-out")
    for (const LabelledText& text : held_out(sources))
      std::printf("%s\t%s\n", text.source.c_str(), text.id.c_str());
  return 0;
}

}  // namespace
}  // namespace corpus::training

int main(int count, char** arguments) try {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  return corpus::training::run(words);
} catch (const std::exception& error) {
  std::fprintf(stderr, "sitrep-train: %s\n", error.what());
  return 1;
}
