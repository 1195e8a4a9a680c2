/// Whom each policy reaches and misses, for officials: numbers by place with the list behind each, who was told of it,
/// and what is done for one household.
/// Example: `GET /desk/policies/rain_plan/households?state=unclaimed` lists who should get it and does not.
package yimaqing.reach;
