#include "corpus/generator/story_writer.h"

#include <span>
#include <string>
#include <string_view>

#include "corpus/generator/sentence_frames.h"
#include "corpus/generator/story_cast.h"
#include "corpus/generator/written_days.h"
#include "corpus/generator/written_resolutions.h"

namespace corpus {
namespace {

constexpr std::uint32_t kTellingPercent = 30;
constexpr std::uint32_t kMostNumber = 900;

class StoryWriter {
 public:
  StoryWriter(const NameStock& stock, const MadeUpWords& words, Day published, Dice& dice)
      : words_(words), published_(published), dice_(dice), cast_(stock, dice) {}

  Story write(std::size_t length) {
    Story story;
    const bool cites_resolutions = dice_.chance(40);
    fill(story.title, dice_.one_of(kTitles));
    story.paragraphs.emplace_back();
    fill(story.paragraphs[0], frame_of(kLeads, cites_resolutions));
    std::size_t written = story.paragraphs[0].text.size();
    while (written < length) {
      ToldText paragraph;
      for (std::uint32_t sentence = 1 + dice_.below(4); sentence > 0; --sentence) {
        if (!paragraph.text.empty()) paragraph.add(" ");
        const bool telling = dice_.chance(kTellingPercent);
        fill(paragraph,
             telling ? frame_of(kTellingFrames, cites_resolutions) : dice_.one_of(kFillingFrames));
      }
      written += paragraph.text.size();
      story.paragraphs.push_back(std::move(paragraph));
    }
    return story;
  }

 private:
  // A frame for which this report has something.
  std::string_view frame_of(std::span<const std::string_view> frames, bool cites_resolutions) {
    for (;;) {
      const std::string_view frame = dice_.one_of(frames);
      if (!cites_resolutions && frame.find("%r") != std::string_view::npos) continue;
      if (!cast_.has_weapons() && frame.find("%w") != std::string_view::npos) continue;
      return frame;
    }
  }

  void fill(ToldText& text, std::string_view frame) {
    for (std::size_t at = 0; at < frame.size();) {
      const std::size_t mark = std::min(frame.find('%', at), frame.size());
      text.add(frame.substr(at, mark - at));
      if (mark == frame.size()) return;
      add_in_place(text, frame[mark + 1]);
      at = mark + 2;
    }
  }

  void add_in_place(ToldText& text, char mark) {
    switch (mark) {
      case 'p':
        return cast_.add_person(text, dice_);
      case 'o':
        return cast_.add_organisation(text, dice_);
      case 'w':
        return cast_.add_weapon(text, dice_);
      case 'l':
        return cast_.add_place(text, dice_);
      case 'L':
        return cast_.add_scene(text);
      case 'r':
        return add_written_resolution(text, dice_);
      case 'd':
        return add_written_day(text, published_, dice_);
      default:
        return add_word(text, mark);
    }
  }

  void add_word(ToldText& text, char mark) {
    if (mark == 'k') return text.add(std::to_string(2 + dice_.below(kMostNumber)));
    text.add(words_.draw(dice_));
    if (mark == 's') text.add("s");
    if (mark == 'v') text.add("ed");
    if (mark == 'a') text.add("ish");
  }

  const MadeUpWords& words_;
  Day published_;
  Dice& dice_;
  StoryCast cast_;
};

}  // namespace

Story write_story(const NameStock& stock, const MadeUpWords& words, const StoryFrame& frame,
                  Dice& dice) {
  return StoryWriter(stock, words, frame.published, dice).write(frame.length);
}

}  // namespace corpus
