#include "corpus/training/curriculum.h"

#include <optional>

#include "corpus/training/name_swap.h"

namespace corpus::training {
namespace {

std::vector<LabelledText> texts_to_swap(std::span<const Source> sources) {
  std::vector<LabelledText> texts;
  for (const Source& source : sources)
    for (const LabelledText& text : source.texts)
      if (source.may_swap && !is_held_out(text)) texts.push_back(text);
  return texts;
}

class Curriculum {
 public:
  Curriculum(const Variants& variants, const NameSwap& swap, const TaggerModel& knowledge)
      : variants_(variants), swap_(swap), knowledge_(knowledge) {}

  void add(const LabelledText& text, const Source& source) {
    add(text, {0, false}, source.weight);
    add(text, {variants_.forgotten, true}, source.weight);
    if (!source.may_swap) return;
    const int times = text.source == kWire ? variants_.swapped_wire : variants_.swapped;
    for (int i = 0; i < times; ++i)
      add(swap_.swapped(text, examples_.size()), {variants_.forgotten_of_swapped, true},
          source.weight);
  }

  std::vector<Example> take() { return std::move(examples_); }

 private:
  struct Reading {
    unsigned forgotten;
    bool is_variant;
  };

  void add(const LabelledText& text, const Reading& reading, float weight) {
    std::optional<Example> example =
        example_of(text, knowledge_, {examples_.size(), reading.forgotten});
    if (!example) return;
    example->weight = weight;
    example->is_variant = reading.is_variant;
    examples_.push_back(std::move(*example));
  }

  const Variants& variants_;
  const NameSwap& swap_;
  const TaggerModel& knowledge_;
  std::vector<Example> examples_;
};

}  // namespace

std::vector<Example> examples_from(std::span<const Source> sources, const Variants& variants,
                                   const std::filesystem::path& words,
                                   const TaggerModel& knowledge) {
  const NameSwap swap(texts_to_swap(sources), words);
  Curriculum curriculum(variants, swap, knowledge);
  for (const Source& source : sources)
    for (const LabelledText& text : source.texts)
      if (!is_held_out(text)) curriculum.add(text, source);
  return curriculum.take();
}

}  // namespace corpus::training
