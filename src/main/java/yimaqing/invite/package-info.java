/// Pages for officials who announce courses and jobs and call people about them: what is open, whom it fits, who said
/// what.
/// Example: `/desk/offers/7` lists whom to invite to the seventh offer of the official's county.
package yimaqing.invite;
