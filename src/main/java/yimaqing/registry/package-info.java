/// The pages on which security administrators give and take accounts and grants, and confirm what others asked for.
/// Example: `/admin/accounts/li.ming` shows what Li Ming holds from when to when.
package yimaqing.registry;
