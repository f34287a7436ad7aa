#include "web/problem.h"

#include "web/api_json.h"

namespace web {
namespace {

void add_place(Json& json, const std::string& parameter, std::optional<std::size_t> position) {
  if (!parameter.empty()) json["parameter"] = parameter;
  if (position) json["position"] = *position;
}

Json to_json(const Problem& problem) {
  Json json = {{"type", "about:blank"},
               {"title", problem.title},
               {"status", problem.status},
               {"detail", problem.detail}};
  add_place(json, problem.parameter, problem.position);
  return json;
}

Answer as_answer(int status, const Json& json) {
  return {status, "application/problem+json", to_line(json) + "\n"};
}

}  // namespace

Answer problem_answer(const Problem& problem) {
  return as_answer(problem.status, to_json(problem));
}

Answer problem_answer(const std::vector<UrlProblem>& problems) {
  const UrlProblem& first = problems.front();
  Json json = to_json({400, "Bad parameter", first.message, first.parameter, first.position});
  if (problems.size() > 1) {
    json["errors"] = Json::array();
    for (const UrlProblem& problem : problems) {
      Json error = {{"detail", problem.message}};
      add_place(error, problem.parameter, problem.position);
      json["errors"].push_back(std::move(error));
    }
  }
  return as_answer(400, json);
}

}  // namespace web
